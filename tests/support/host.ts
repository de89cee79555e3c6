/** A host that can be redeployed, go away and come back at the same address. It records its requests. */
import { createServer, type Server } from "node:http";
import { createSiteServer, listen } from "@/lib/build/serve";
import type { TestExport } from "../run/exports";

export interface Host {
  url(path: string): string;
  /** Requested paths so far, without base path and query, with the time. */
  requests: { path: string; at: number }[];
  /** Serves another folder from now on. */
  deploy(folder: string): void;
  /** Paths that get a 503. */
  failing: Set<string>;
  /** Whether requests for pages hang. */
  hanging: boolean;
  /** Stops listening. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a host for the export. Stop it at the end. */
export async function startHost({ out, basePath }: Pick<TestExport, "out" | "basePath">): Promise<Host> {
  let site = createSiteServer(out, basePath);
  let server: Server | null = null;
  let origin = "";
  const host: Host = {
    url: (path) => origin + basePath + path,
    requests: [],
    failing: new Set(),
    hanging: false,
    deploy(folder) {
      site = createSiteServer(folder, basePath);
    },
    async start() {
      server = createServer((request, response) => {
        const path = (request.url ?? "").replace(/\?.*/, "").slice(basePath.length);
        host.requests.push({ path, at: Date.now() });
        if (host.failing.has(path)) response.writeHead(503).end();
        else if (!host.hanging || !path.endsWith("/")) site.emit("request", request, response);
      });
      origin = await listen(server, Number(new URL(origin || "http://localhost:0").port));
    },
    stop: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        server?.closeAllConnections();
      }),
  };
  await host.start();
  return host;
}
