/** Ids of pairs, and the permalinks that hold them. */

const ID = "[a-z0-9]+(?:-[a-z0-9]+)+";

export const PERMALINK_ID = new RegExp(`^${ID}$`);
const PERMALINK = new RegExp(`/qa/(${ID})(?=$|[/?#\\s])`, "gi");

/**
 * Returns the id of the permalink that a text holds, or null. The last one counts, since a site may lie below a path such as
 * `/qa`.
 *
 * @example permalinkIn("https://example.org/qa/qa/strata-1a2b3/") // "strata-1a2b3"
 */
export const permalinkIn = (text: string): string | null =>
  [...text.matchAll(PERMALINK)].at(-1)?.[1]?.toLowerCase() ?? null;
