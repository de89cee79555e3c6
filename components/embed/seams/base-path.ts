/** In place of `lib/site/addresses/base-path.ts`: links of the widget lead to the site that its script comes from (`search/embed/…`). */
export const BASE_PATH = new URL("../..", import.meta.url).href.replace(/\/$/, "");
