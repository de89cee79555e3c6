/**
 * Next offers polyfills to browsers without modules. Those lack what our own scripts need as well: to them a page is HTML
 * and links, and 110 kB of the export, with a tag on every page, serve nobody.
 */

const POLYFILLS = /<script src="([^"]+)" noModule(?:="")?><\/script>/g;

/** Returns the page without the polyfills, and their addresses. */
export function withoutPolyfills(html: string): { html: string; unused: string[] } {
  const unused: string[] = [];
  const without = html.replace(POLYFILLS, (_, address: string) => {
    unused.push(address);
    return "";
  });
  return { html: without, unused };
}
