/**
 * The default language, whose strings alone are bundled into a page's scripts. Next replaces this module by the file of
 * the site's own default language (`next.config.mjs`).
 */
export { messages } from "./zh";
