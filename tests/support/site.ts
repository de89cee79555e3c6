/** Serves a built site with the server of `npm start` during the tests. */
import { existsSync } from "node:fs";
import { createSiteServer, listen } from "@/lib/build/serve";
import type { TestExport } from "../run/exports";

export interface Site extends TestExport {
  origin: string;
  /** Returns the address of a path of the site, including the base path. */
  url(path: string): string;
}

export async function serve(target: TestExport): Promise<{ site: Site; close: () => Promise<void> }> {
  if (!existsSync(target.out)) {
    throw new Error(`${target.out} is missing: npm test builds it before it runs these tests`);
  }
  const server = createSiteServer(target.out, target.basePath);
  const origin = await listen(server, 0);
  const site: Site = { ...target, origin, url: (path) => origin + target.basePath + path };
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { site, close };
}
