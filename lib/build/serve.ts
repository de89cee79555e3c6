/**
 * A static server for a built site, for `npm start` and the tests; it behaves like a good static host. The folder may
 * be swapped for a newer site while it serves. docs/decisions/0003-server.md describes the library's part.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isIPv6 } from "node:net";
import { ExpectedError } from "@/lib/model/expected-error";
import { say } from "@/lib/report/output";
import { SEARCH_ENDPOINT } from "@/lib/search/format/file-names";
import { parseAddress, withSlash } from "./server/address";
import { createCompressedForms } from "./server/compressed";
import { type ConnectionLimits, inTurn, LIMITS } from "./server/connections";
import { createSiteFiles } from "./server/files";
import type { SearchEndpoint } from "./server/search-endpoint";
import { sendFile, sendJson, sendMissing, sendText, startAnew } from "./server/send";

/** Longer than a proxy keeps an idle connection for reuse. */
const KEEP_ALIVE_MS = 65_000;
/** A client that needs longer to send its few headers is dropped. */
const HEADERS_MS = 10_000;
/** Requests of readers have no body. */
const REQUEST_MS = 15_000;
/** Interval at which Node checks for timed-out requests. */
const CHECK_MS = 5_000;
/** How long pending responses may take after the server was told to stop. */
const FAREWELL_MS = 5_000;
/** How many times a file may be swapped between its lookup and its first byte. */
const SWAPS = 5;

/** The query of an address, which may be malformed in front of it. */
const QUERY = /\?([^#]*)/;

/** Reachable from this computer only. */
export const LOOPBACK = "127.0.0.1";

/**
 * Creates a server for the site in `folder` below `basePath`. Addresses outside it get the site's own 404 page.
 * `search` answers queries if a search engine is configured.
 */
export function createSiteServer(
  folder: string,
  basePath: string,
  limits: Partial<ConnectionLimits> = {},
  search: SearchEndpoint | null = null,
): Server {
  const files = createSiteFiles(folder);
  const forms = createCompressedForms();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if ((request.headersDistinct.host?.length ?? 0) > 1) {
      return sendText(response, 400, "400", { Connection: "close" });
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendText(response, 405, "405", { Allow: "GET, HEAD" });
    }
    const target = request.url ?? "/";
    const address = parseAddress(target, basePath);
    if (address.kind === "malformed") return sendText(response, 400, "400");
    if (address.kind === "moved") return sendText(response, 308, "308", { Location: address.to });
    if (address.kind === "missing") return sendMissing(request, response, files, forms);
    if (search && address.name === SEARCH_ENDPOINT) {
      const asked = new URLSearchParams(QUERY.exec(target)?.[1]);
      const { status, body } = await search.answer(asked, request.socket.remoteAddress ?? "");
      return sendJson(request, response, status, body);
    }
    for (let swaps = 0; swaps < SWAPS; swaps++) {
      const file = await files.find(address.name);
      if (!file) {
        // A folder's address ends in a slash, as on every static host; external links may omit it.
        const index = address.folder ? null : await files.find(`${address.name}/index.html`);
        if (index) return sendText(response, 308, "308", { Location: withSlash(target) });
        return sendMissing(request, response, files, forms);
      }
      if ((await sendFile(request, response, file, forms)) === "answered") return;
    }
    throw new Error(`${address.name} changes faster than it can be read`);
  }

  const server = createServer(
    { connectionsCheckingInterval: CHECK_MS },
    inTurn(
      (request, response) => {
        startAnew(response);
        answer(request, response).catch((error: unknown) => {
          // The client disconnected, or the disk failed: drop this response and keep serving.
          // Queries are not logged.
          if (!response.destroyed) say(`${request.method} ${request.url?.replace(QUERY, "")}: ${error}`);
          if (response.headersSent) response.destroy();
          else sendText(response, 500, "500");
        });
      },
      { ...LIMITS, ...limits },
    ),
  );
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.once("close", () => void forms.remove());
  return server;
}

/** Messages for addresses that cannot be bound. */
const REFUSED: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) => `port ${port} is taken; set PORT to another one`,
  EACCES: (_host, port) => `port ${port} is not allowed; set PORT to one above 1023`,
  EADDRNOTAVAIL: (host) =>
    `QA_HOST: "${host}" is no address of this computer; 0.0.0.0 stands for all of them`,
  ENOTFOUND: (host) => `QA_HOST: "${host}" is unknown; give an address such as 0.0.0.0`,
};

/**
 * Listens on this computer only, unless `host` says otherwise; resolves with the address. Rejects with a clear message
 * if the address cannot be bound.
 */
export function listen(server: Server, port: number, host = LOOPBACK): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const refused = REFUSED[error.code ?? ""];
      reject(refused ? new ExpectedError(refused(host, port)) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === "object" && address ? address.port : port;
      resolve(`http://${host === LOOPBACK ? "localhost" : isIPv6(host) ? `[${host}]` : host}:${bound}`);
    });
  });
}

/** Returns in words who can reach a server that listens on `host`. */
export function reachOf(host: string): string {
  if (host === LOOPBACK)
    return `bound to ${host}: this computer only (QA_HOST=0.0.0.0 opens it to the network)`;
  return `bound to ${host}: other computers may reach it`;
}

/**
 * Stops the server when the process is asked to end: pending responses are finished; `close` ends idle connections by
 * itself.
 */
export function endOnSignal(server: Server): void {
  const end = (): void => {
    server.close();
    setTimeout(() => server.closeAllConnections(), FAREWELL_MS).unref();
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}
