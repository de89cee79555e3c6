/** Paths of what the site shows of posts, relative to its root and without the base path. */

/** The folder for images that lie beside posts. */
export const MEDIA_FOLDER = "media";

export const contentPaths = {
  project: (slug: string) => `/projects/${slug}/`,
  issue: (id: string) => `/weekly/${id}/`,
  asker: (slug: string) => `/askers/${slug}/`,
  pair: (id: string) => `/qa/${id}/`,
  page: (name: string) => `/pages/${name}/`,
  media: (name: string) => `/${MEDIA_FOLDER}/${name}`,
} as const;
