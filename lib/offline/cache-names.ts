/** Names of the caches of the site below a path: hosts such as GitHub Pages hold several sites on one origin. */
export function cacheNames(scopePath: string) {
  const prefix = `qa:${scopePath}:`;
  return {
    /** Files with a hash in their name, of all builds. */
    files: `${prefix}files`,
    /** Everything else, apart for every build. */
    pages: (build: string): string => `${prefix}pages:${build}`,
    isPages: (name: string): boolean => name.startsWith(`${prefix}pages:`),
    /** The archive of a build, and the index files that go with it. */
    archive: (build: string): string => `${prefix}archive:${build}`,
    isArchive: (name: string): boolean => name.startsWith(`${prefix}archive:`),
    /** Which windows were open when the build took over. */
    windows: `${prefix}windows`,
  };
}
