/**
 * A static server for a built site, as a good static host would serve it: for `npm start` and the tests. The folder may
 * be swapped for a newer site while it serves.
 */
import { statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ExpectedError } from "@/lib/model/expected-error";
import { parseAddress, withSlash } from "./server/address";
import { createFileStore, type FileStore } from "./server/files";
import { PROTECTION } from "./server/headers";
import { send, sendMissing, sendText } from "./server/send";

/** Longer than a proxy keeps a connection that it may still use. */
const KEEP_ALIVE_MS = 65_000;
/** A client that takes longer to send its few headers is none. */
const HEADERS_MS = 10_000;
/** How long answers under way may take once the server is told to end. */
const FAREWELL_MS = 5_000;
/** A build that swaps the folder takes it away for less than a millisecond. */
const SWAP_MS = 20;
const SWAP_TRIES = 5;

/** A server for the site in `folder` below `basePath`. Addresses outside of it get the site's own 404 page. */
export function createSiteServer(folder: string, basePath: string): Server {
  const files = createFileStore(folder);
  const standing = (): bigint | undefined => statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino;
  /** What is missing counts as missing where the same folder stood before and after it was looked for. */
  const find: FileStore["find"] = async (name) => {
    let found = await files.find(name);
    for (let tries = 0; !found && tries < SWAP_TRIES; tries++) {
      const before = standing();
      found = await files.find(name);
      if (before !== undefined && before === standing()) break;
      if (!found) await wait(SWAP_MS);
    }
    return found;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendText(response, 405, "405", { Allow: "GET, HEAD" });
    }
    const target = request.url ?? "/";
    const address = parseAddress(target, basePath);
    if (address.kind === "malformed") return sendText(response, 400, "400");
    if (address.kind === "moved") return sendText(response, 308, "308", { Location: address.to });
    if (address.kind === "missing") return sendMissing(request, response, files);
    const file = await find(address.name);
    if (!file) {
      // A folder's address ends in a slash, as on every static host; links from elsewhere forget it.
      const index = address.folder ? null : await find(`${address.name}/index.html`);
      if (index) return sendText(response, 308, "308", { Location: withSlash(target) });
      return sendMissing(request, response, files);
    }
    try {
      await send(request, response, address.name, file);
    } finally {
      if (file.kind === "large") await file.handle.close();
    }
  }

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(PROTECTION)) response.setHeader(name, value);
    answer(request, response).catch((error: unknown) => {
      // The client went away, or the disk failed: this answer is lost, the server is not.
      if (!response.destroyed) console.error(`${request.method} ${request.url}: ${error}`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "500");
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEADERS_MS;
  return server;
}

/** Listens, and gives the address. Rejects with a clear message where the port is taken. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new ExpectedError(`port ${port} is taken; set PORT to another one`)
          : error,
      );
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === "object" && address ? address.port : port}`);
    });
  });
}

/** Ends the server when the process is asked to: answers under way are finished; `close` ends idle connections by itself. */
export function endOnSignal(server: Server): void {
  const end = (): void => {
    server.close();
    setTimeout(() => server.closeAllConnections(), FAREWELL_MS).unref();
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}
