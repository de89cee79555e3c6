/** A site whose server asks a cluster, served as `qa preview` does. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { SEARCH_ENDPOINT } from "@/lib/search/format/file-names";
import { TEST_EXPORTS } from "../run/exports";
import { copySettings } from "../support/community";
import { startProgram } from "../support/program";
import { ended } from "../support/script";
import { builtFolder } from "../support/site";

export interface ServedSite {
  origin: string;
  stop(): Promise<void>;
}

const ADDRESS = /http:\/\/localhost:\d+/;
const { community } = TEST_EXPORTS;

/** Serves the export of the tests' community, whose searches the index `name` of a cluster answers. */
export async function serveSite(cluster: { urls: readonly string[]; name: string }): Promise<ServedSite> {
  const folder = await mkdtemp(path.join(tmpdir(), "qa-engine-site-"));
  const [out, content] = [path.join(folder, "out"), path.join(folder, "content")];
  await Promise.all([copyForServer(out), copySettings(content)]);
  const setting = { engine: "opensearch", url: cluster.urls, name: cluster.name };
  const settings = path.join(content, "site.yml");
  await writeFile(settings, `${await readFile(settings, "utf8")}\nsearch: ${JSON.stringify(setting)}\n`);
  const env = {
    ...process.env,
    QA_CONTENT: content,
    QA_OUT: out,
    QA_BASE_PATH: community.basePath,
    PORT: "0",
  };
  const server = startProgram(["preview"], ROOT, env);
  await server.says(ADDRESS);
  const [origin = ""] = ADDRESS.exec(server.output()) ?? [];
  return {
    origin,
    async stop() {
      server.child.kill();
      await ended(server.child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Copies the export, as a site with `search: { engine: opensearch }` is: a build of its own would take longer than all
 * else here. Only the attribute that tells the page whom to ask differs; `tests/adopt` builds a site with the setting
 * and looks for it.
 */
async function copyForServer(to: string): Promise<void> {
  await cp(builtFolder(community), to, { recursive: true });
  for (const name of await readdir(to, { recursive: true })) {
    if (!name.endsWith(".html")) continue;
    const file = path.join(to, name);
    const html = await readFile(file, "utf8");
    await writeFile(file, html.replace(/<html[^>]*/, `$& data-server="${SEARCH_ENDPOINT}"`));
  }
}
