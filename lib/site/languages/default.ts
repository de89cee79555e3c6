/**
 * The language that pages are built in, for what browsers load: a page brings these strings and no others. Next takes the
 * file of the site's own default language in the place of this one (`next.config.mjs`).
 */
export { messages } from "./zh";
