import path from "node:path";
import { parseArgs } from "node:util";
import { keptPosts } from "@/lib/build/caches";
import { existingFolder, readConfigFor } from "@/lib/content/content-folder";
import { readContent } from "@/lib/content/read";
import { authorizationOf, nodesOf } from "@/lib/opensearch/cluster";
import { connect } from "@/lib/opensearch/connection";
import { feed } from "@/lib/opensearch/feed/feed";
import { checkName } from "@/lib/opensearch/feed/indices";
import { sourceOfSite } from "@/lib/opensearch/feed/site-source";
import { type EngineSource, sourceOf } from "@/lib/opensearch/feed/source";
import { placeOf } from "@/lib/remote/place";
import { openSite } from "@/lib/remote/site";
import { say } from "@/lib/report/output";
import { createProgress } from "@/lib/report/progress";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";
import { indexParts } from "@/lib/search/build/parts";
import { SEARCH_FOLDER } from "@/lib/search/format/file-names";

async function sourceOfContent(folder: string): Promise<EngineSource> {
  const config = await readConfigFor(folder);
  const { projects, glossary } = config;
  const { everydaySynonyms } = config.site;
  const cache = await keptPosts(folder, config);
  const { pairs, phrasings } = await readContent(folder, config, { cache });
  return sourceOf(indexParts({ pairs, projects, glossary, everydaySynonyms, phrasings }).parts);
}

/** Parses a whole number, at least 0 or 1; undefined if none is given. */
function numberOf(option: string, given: string | undefined, least: number): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (Number.isInteger(number) && number >= least) return number;
  throw new UsageError(`--${option} ${given}: give a whole number from ${least}`);
}

export const feedIndex: Verb = {
  help: `Usage: qa index [DIR | --index DIR|URL] [--engine opensearch] [--url URL,…] [--name NAME]
                [--replicas N] [--shards N]

Writes what a search needs into an OpenSearch cluster: into a new index beside the one that is searched, which it
replaces when it is whole. Only what changed is sent. A run that ended early is continued.

  DIR              posts (default: the content folder at hand)
  --index DIR|URL  a built site instead: its folder, or its address
  --url URL,…      nodes of the cluster (default: those of site.yml)
  --name NAME      name that the index is searched under (default: that of site.yml, else community-qa)
  --replicas N     copies beside the first, so that a lost node loses nothing (default 1)
  --shards N       parts of the index (default: one for each 250,000 pairs)
Environment:
  QA_OPENSEARCH_USER, QA_OPENSEARCH_PASSWORD  credentials, where the cluster asks for some`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        engine: { type: "string" },
        index: { type: "string" },
        url: { type: "string" },
        name: { type: "string" },
        replicas: { type: "string" },
        shards: { type: "string" },
      },
    });
    const { engine = "opensearch", index } = values;
    if (engine !== "opensearch") throw new UsageError(`--engine ${engine}: only opensearch is fed`);
    if (positionals.length > 1 || (index && positionals.length > 0)) {
      throw new UsageError("give one folder of posts, or --index");
    }
    const replicas = numberOf("replicas", values.replicas, 0);
    const shards = numberOf("shards", values.shards, 1);
    const folder = existingFolder(positionals[0]);
    const { search } = (await readConfigFor(folder)).site;
    const told = search.engine === "opensearch" ? search : null;
    const urls = nodesOf(values.url?.split(",") ?? told?.url ?? []);
    if (urls.length === 0)
      throw new UsageError("--url: give the address of a node, such as http://localhost:9200");
    const alias = checkName(values.name ?? told?.name ?? "community-qa");
    const connection = connect({ urls, authorization: authorizationOf(process.env) });

    const site = index === undefined ? null : openSite(placeOf(index));
    const source = site
      ? await sourceOfSite((name) => site.read(path.posix.join(SEARCH_FOLDER, name)))
      : await sourceOfContent(folder);
    const fed = await feed(connection, source, {
      alias,
      progress: createProgress("Indexing"),
      ...(replicas !== undefined && { replicas }),
      ...(shards !== undefined && { shards }),
    });
    say(
      `${alias}: ${fed.pairs} pairs in ${fed.index}; ${fed.written} documents written, ${fed.removed} removed, ${fed.kept} kept`,
    );
    return EXIT.success;
  },
};
