/** Replaces `components/search/session/client.ts`: the index of another origin, with its worker from a blob. */
import { createBrowserSearchClient } from "@/lib/search/client/browser-client";
import type { SearchClient } from "@/lib/search/types";
import { withBase } from "@/lib/site/addresses/paths";
import type { EmbedBuild } from "../settings";

/** Set by the build. */
declare const EMBED_BUILD: EmbedBuild;

/** A page may only start worker scripts of its own origin; a blob has that origin. */
async function launchFromBlob(script: URL): Promise<Worker> {
  const response = await fetch(script);
  if (!response.ok) throw new Error(`Search: the worker could not be loaded (${response.status}).`);
  return new Worker(URL.createObjectURL(new Blob([await response.text()], { type: "text/javascript" })));
}

export function createClient(): SearchClient {
  const { id, worker, tables } = EMBED_BUILD;
  return createBrowserSearchClient({
    base: withBase(`/search/?build=${id}`),
    worker,
    tables,
    launch: launchFromBlob,
  });
}
