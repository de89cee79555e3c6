/**
 * Parts of pages that stand in their HTML alone (`OnlyHtml`): where a link of the site leads to such a page, they are taken
 * out of its document. Browser only.
 */
import { withBase } from "./addresses/paths";

/** Inner HTML by name of the part. */
type Parts = ReadonlyMap<string, string>;

/** What was fetched stays, so that the way back is there at once. */
const pages = new Map<string, Promise<Parts>>();

/** Opens the document itself, in the place of what only a part of it was asked of. Never answers. */
function open(address: string): Promise<never> {
  window.location.assign(address);
  return new Promise(() => {});
}

async function load(address: string): Promise<Parts> {
  const { build = "" } = document.documentElement.dataset;
  // The query tells the service worker, as that of Next's links does, which build asks.
  const response = await fetch(`${address}?_rsc=${build}`);
  const text = await response.text();
  if (!response.ok || !text.includes(build)) return open(address);
  const page = new DOMParser().parseFromString(text, "text/html");
  const elements = [...page.querySelectorAll<HTMLElement>("[data-part]")];
  return new Map(elements.map((element) => [element.dataset.part ?? "", element.innerHTML]));
}

/** The parts of the page with this path. The same promise each time; it never rejects. */
export function partsOf(path: string): Promise<Parts> {
  const address = withBase(path);
  const parts = pages.get(path) ?? load(address).catch(() => open(address));
  pages.set(path, parts);
  return parts;
}
