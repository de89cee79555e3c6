/** Paths of what the site shows of posts, from its root and without its base path. */

/** Where pictures that lie beside posts are kept. */
export const MEDIA_FOLDER = "media";

export const contentPaths = {
  project: (slug: string) => `/projects/${slug}/`,
  issue: (id: string) => `/weekly/${id}/`,
  pair: (id: string) => `/qa/${id}/`,
  page: (name: string) => `/pages/${name}/`,
  media: (name: string) => `/${MEDIA_FOLDER}/${name}`,
} as const;
