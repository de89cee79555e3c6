/** A static server for a built site, as a static host would serve it. */

import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { ExpectedError } from "@/lib/expected-error";

const HASHED = /\/(_next\/static|search)\/.*[.-][0-9a-z_-]{8,}\.\w+$/i;

/** Caching as static hosts are told: for ever where the name holds a hash, else ask again. */
function cacheControl(pathname: string): string {
  return HASHED.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** A server for the site in `folder` below `basePath`. Addresses outside of it get the site's own 404 page. */
export function createSiteServer(folder: string, basePath: string): Server {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, pathname) => response.setHeader("Cache-Control", cacheControl(pathname)),
  });
  const missing = path.join(folder, "404.html");
  return createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(existsSync(missing) ? readFileSync(missing) : "404");
    };
    const url = request.url ?? "/";
    if (basePath && url !== basePath && !url.startsWith(`${basePath}/`)) return notFound();
    // A folder's address ends in a slash, as on every static host; links from elsewhere forget it.
    if (url === basePath && basePath) {
      response.writeHead(308, { Location: `${basePath}/` });
      response.end();
      return undefined;
    }
    request.url = url.slice(basePath.length);
    return files(request, response, notFound);
  });
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
