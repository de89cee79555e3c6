/**
 * How a page of the export comes alive; stands inline in every page. Its payload (React's Flight format) is no part of its
 * HTML, but the file that links to the page fetch as well. Next hydrates from the answer of this request, as it does where a
 * server resumes a page.
 */

/** So long after a failure the payload is asked for again. */
const RETRY_MS = 3_000;

/** Remembers that a page was loaded anew because the site had been deployed meanwhile: once is enough. */
const RELOADED_KEY = "qa.reloaded";

const address = document.currentScript?.dataset.payload ?? "";
const { build = "" } = document.documentElement.dataset;

/** For a page whose payload is of another build. Never answers: the page goes, or stays as it is. */
function replacePage(): Promise<never> {
  try {
    if (sessionStorage.getItem(RELOADED_KEY) !== build) {
      sessionStorage.setItem(RELOADED_KEY, build);
      location.reload();
    }
  } catch {
    // Without storage nothing would end the reloading. The page can be read all the same.
  }
  return new Promise(() => {});
}

async function load(): Promise<Response> {
  const response = await fetch(address);
  // Of the host in trouble, or of the service worker that has no network and no copy.
  if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
  const text = await response.text();
  if (!response.ok || !text.includes(build)) return replacePage();
  // Next reads from it which page it is; a response that was made has no address.
  return Object.defineProperty(new Response(text), "url", { value: response.url });
}

const untilThere = (): Promise<Response> =>
  load().catch(() => new Promise((retry) => setTimeout(retry, RETRY_MS)).then(untilThere));

Object.assign(window, { __NEXT_CLIENT_RESUME: untilThere() });
