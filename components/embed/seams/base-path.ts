/**
 * Replaces `lib/site/addresses/base-path.ts`: links of the widget lead to the site that serves its script
 * (`search/embed/…`).
 */
export const BASE_PATH = new URL("../..", import.meta.url).href.replace(/\/$/, "");
