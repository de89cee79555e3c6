/** What links that lead out of the site say of themselves (HTML, 4.6.7); SECURITY.md promises it. */

/** Of links that the site's own settings name. */
export const OUT_RELATIONS = ["nofollow", "noopener", "noreferrer"] as const;

/** Of links that a post or its reader brought. */
export const POST_RELATIONS = ["nofollow", "ugc", "noopener", "noreferrer"] as const;
