/** `fetch` with limits on time, size and redirects. */
import { ExpectedError } from "@/lib/model/expected-error";
import { withDeadline } from "@/lib/text/deadline";

export interface FetchBounds {
  /** Timeout of one file, redirects included. */
  timeoutMs: number;
  maxBytes: number;
  maxRedirects: number;
}

/** The tables of a hundred thousand pairs are a few megabytes. */
const BOUNDS: FetchBounds = { timeoutMs: 20_000, maxBytes: 64 * 1024 * 1024, maxRedirects: 5 };

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/**
 * Returns a `fetch` for files of a site. It follows redirects only from https to https, so that nobody on the way can
 * redirect a reader. Rejects with `ExpectedError`, which names the address, for anything but a complete response.
 */
export function createBoundedFetch(
  given: Partial<FetchBounds> = {},
  fetchFile: typeof fetch = fetch,
): typeof fetch {
  const bounds = { ...BOUNDS, ...given };
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    try {
      return await withDeadline(bounds.timeoutMs, init?.signal, async (signal) => {
        const response = await follow(address, { ...init, signal }, bounds, fetchFile);
        const { status, headers } = response;
        if (status === 204 || status === 304) return response;
        return new Response(await bodyOf(response, address, bounds.maxBytes), { status, headers });
      });
    } catch (error) {
      throw told(error, address);
    }
  };
}

async function follow(
  from: string,
  init: RequestInit,
  { maxRedirects }: FetchBounds,
  fetchFile: typeof fetch,
): Promise<Response> {
  let at = new URL(from);
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const response = await fetchFile(at.href, { ...init, redirect: "manual" });
    const location = response.headers.get("location");
    if (!isRedirect(response.status) || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, at) ? new URL(location, at) : null;
    if (at.protocol !== "https:" || next?.protocol !== "https:") {
      throw new ExpectedError(
        `${at.href} leads to ${next?.href ?? location}: only redirects from https to https are followed; give the address that it leads to`,
      );
    }
    at = next;
  }
  throw new ExpectedError(`${from}: redirected more than ${maxRedirects} times`);
}

/** Returns the bytes of a response, which may declare fewer than it sends. */
async function bodyOf(
  response: Response,
  address: string,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A reader, since not every `fetch` returns an iterable body.
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    chunks.push(step.value);
    size += step.value.length;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new ExpectedError(`${address}: longer than ${maxBytes} bytes; no file of an index is`);
    }
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

/** Describes a network failure in words. A timeout keeps its name, because it must not be retried. */
function told(error: unknown, address: string): unknown {
  if (error instanceof ExpectedError || !(error instanceof Error) || error.name === "AbortError")
    return error;
  if (error.name === "TimeoutError") {
    const late = new ExpectedError(`${address}: no answer in time; look at the network and try again`);
    return Object.assign(late, { name: "TimeoutError" });
  }
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
  return new ExpectedError(`${address}: not to be reached (${code}); look at the address and the network`);
}
