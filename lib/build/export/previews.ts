/**
 * Next repeats the title and the description of a page for X. X reads those of Open Graph where its own are missing
 * (developer documentation of X, "Cards markup"), as all other services do.
 */

const REPEATED = /<meta name="twitter:(title|description)" content="([^"]*)"\/>/g;

/** Returns the page without what its tags of Open Graph already say. */
export const withoutRepeatedPreview = (html: string): string =>
  html.replace(REPEATED, (tag, name: string, content: string) =>
    html.includes(`<meta property="og:${name}" content="${content}"/>`) ? "" : tag,
  );
