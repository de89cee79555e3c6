import { createSiteServer, endOnSignal, LOOPBACK, listen, reachOf } from "@/lib/build/serve";
import type { BuildSettings } from "@/lib/build/settings";
import { print } from "@/lib/report/output";

/** Serves a finished site until the process is asked to end, and prints its address. */
export async function serveSite(
  { out, basePath }: Pick<BuildSettings, "out" | "basePath">,
  port: number,
): Promise<void> {
  const server = createSiteServer(out, basePath);
  const host = process.env.QA_HOST || LOOPBACK;
  const address = await listen(server, port, host);
  endOnSignal(server);
  print(`\n  ${address}${basePath}/\n  ${reachOf(host)}\n`);
}
