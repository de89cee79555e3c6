/** `npm start`: builds the site and serves it on PORT (default 3000), for this computer only unless QA_HOST is set. */
import { createSiteServer, endOnSignal, LOOPBACK, listen, reachOf } from "@/lib/build/serve";
import { buildSettings } from "@/lib/build/settings";
import { buildSite } from "@/lib/build/site";
import { print } from "@/lib/report/output";
import { EXIT, UsageError } from "@/lib/report/usage";
import { run } from "./run";

const DEFAULT_PORT = 3000;

await run("start", async () => {
  const port = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`PORT: "${process.env.PORT}" is not a port; give a number from 0 to 65535`);
  const settings = buildSettings(process.env);
  await buildSite(settings);
  const server = createSiteServer(settings.out, settings.basePath);
  const host = process.env.QA_HOST || LOOPBACK;
  const address = await listen(server, port, host);
  endOnSignal(server);
  print(`\n  ${address}${settings.basePath}/\n  ${reachOf(host)}\n`);
  return EXIT.success;
});
