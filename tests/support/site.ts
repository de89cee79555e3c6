/** Serves a built site with the server of `npm start` during the tests. */
import { existsSync } from "node:fs";
import { createSiteServer, listen } from "@/lib/build/serve";
import type { TestExport } from "../run/exports";

export interface Site extends TestExport {
  origin: string;
  /** Returns the address of a path of the site, including the base path. */
  url(path: string): string;
}

/** Returns the folder of an export. Throws if it was not built. */
export function builtFolder({ out }: TestExport): string {
  if (existsSync(out)) return out;
  throw new Error(`${out} is missing: npm test builds it before it runs these tests`);
}

export async function serve(target: TestExport): Promise<{ site: Site; close: () => Promise<void> }> {
  const server = createSiteServer(builtFolder(target), target.basePath);
  const origin = await listen(server, 0);
  const site: Site = { ...target, origin, url: (path) => origin + target.basePath + path };
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { site, close };
}
