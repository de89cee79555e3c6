/** The `rel` values of links that leave the site (HTML, 4.6.7); SECURITY.md documents them. */

/** For links from the site's own settings. */
export const OUT_RELATIONS = ["nofollow", "noopener", "noreferrer"] as const;

/** For links from posts or readers. */
export const POST_RELATIONS = ["nofollow", "ugc", "noopener", "noreferrer"] as const;
