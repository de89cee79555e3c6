/**
 * Hydrates a page of the export; inlined into every page. The payload (React's Flight format) is not part of the HTML:
 * it is the file that links to the page fetch as well. Next hydrates from the response, as it does where a server
 * resumes a page.
 */

/** Pause before the payload is requested again after a failure. */
const RETRY_MS = 3_000;

/** Records that a page was reloaded because of a new deployment: once is enough. */
const RELOADED_KEY = "qa.reloaded";

const address = document.currentScript?.dataset.payload ?? "";
const { build = "" } = document.documentElement.dataset;

/** Reloads a page whose payload belongs to another build. Never resolves: the page is replaced, or stays as it is. */
function replacePage(): Promise<never> {
  try {
    if (sessionStorage.getItem(RELOADED_KEY) !== build) {
      sessionStorage.setItem(RELOADED_KEY, build);
      location.reload();
    }
  } catch {
    // Without storage, nothing would end the reloading. The page stays readable.
  }
  return new Promise(() => {});
}

async function load(): Promise<Response> {
  const response = await fetch(address);
  // From a failing host, or from the service worker without network and cached copy.
  if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
  const text = await response.text();
  if (!response.ok || !text.includes(build)) return replacePage();
  // Next derives the page from the response's URL; a constructed response has none.
  return Object.defineProperty(new Response(text), "url", { value: response.url });
}

const untilThere = (): Promise<Response> =>
  load().catch(() => new Promise((retry) => setTimeout(retry, RETRY_MS)).then(untilThere));

Object.assign(window, { __NEXT_CLIENT_RESUME: untilThere() });
