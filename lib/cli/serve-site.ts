import { createSiteServer, endOnSignal, LOOPBACK, listen, reachOf } from "@/lib/build/serve";
import { createSearchEndpoint, type SearchEndpoint } from "@/lib/build/server/search-endpoint";
import type { BuildSettings } from "@/lib/build/settings";
import { readConfigFor } from "@/lib/content/content-folder";
import { createEngineClient } from "@/lib/opensearch/ask/open";
import { authorizationOf, nodesOf } from "@/lib/opensearch/cluster";
import { connect } from "@/lib/opensearch/connection";
import { print } from "@/lib/report/output";

/** Timeout of one node before the next one is asked, because a reader is waiting. */
const NODE_PATIENCE_MS = 1_500;

/** Returns the endpoint that answers queries if `site.yml` names a search engine; null if the browser searches. */
async function endpointOf(content: string): Promise<SearchEndpoint | null> {
  const { search } = (await readConfigFor(content)).site;
  if (search.engine === "static") return null;
  const connection = connect({
    urls: nodesOf(search.url),
    authorization: authorizationOf(process.env),
    timeoutMs: NODE_PATIENCE_MS,
    patienceMs: NODE_PATIENCE_MS,
  });
  return createSearchEndpoint(createEngineClient(connection, search.name));
}

/** Serves a finished site until the process is asked to end, and prints its address. */
export async function serveSite(
  { content, out, basePath }: Pick<BuildSettings, "content" | "out" | "basePath">,
  port: number,
): Promise<void> {
  const server = createSiteServer(out, basePath, {}, await endpointOf(content));
  const host = process.env.QA_HOST || LOOPBACK;
  const address = await listen(server, port, host);
  endOnSignal(server);
  print(`\n  ${address}${basePath}/\n  ${reachOf(host)}\n`);
}
