/** `npm run bench`: our search and its peers on the same posts with the same queries, as tables. */
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { run } from "@/lib/cli/run";
import { EXIT, UsageError } from "@/lib/report/usage";
import { runStage, StageError } from "./child";
import { CACHE, REAL_SIZE, realPosts, writeGenerated } from "./corpus";
import { measureRebuild } from "./measure/rebuild";
import { OURS, PEERS } from "./peers/all";
import { installPeers } from "./peers/load";
import type { Peer } from "./peers/peer";
import type { EngineReport, Report } from "./report";
import type { Browsed, Built, Extracted, Searched } from "./stage";
import { formatReport } from "./tables";

const HELP = `Usage: npm run bench -- [--size N] [--peers all|none|NAME,…] [--json] [--posts]

  --size N    pairs: ${REAL_SIZE} (default) stands for the real posts; any other number is generated (10000, 100000)
  --peers     which other engines run too (default: all): ${PEERS.map(({ name }) => name).join(", ")}
  --json      print everything measured as JSON
  --posts     only write the generated posts, and print their folder (for QA_CONTENT=… npm run build)`;

const MOST_PAIRS = 1_000_000;

function chosenPeers(names: string): readonly Peer[] {
  if (names === "all") return PEERS;
  if (names === "none") return [];
  return names.split(",").map((name) => {
    const peer = PEERS.find((candidate) => candidate.name.toLowerCase() === name.trim().toLowerCase());
    if (!peer) throw new UsageError(`--peers ${name}: there is none of this name`);
    return peer;
  });
}

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

async function measure({ name, note }: Peer, corpus: string, folder: string): Promise<EngineReport> {
  const report: EngineReport = {
    name,
    note: note ?? null,
    built: null,
    searched: null,
    browsed: null,
    failed: null,
  };
  const index = path.join(folder, slug(name));
  try {
    console.error(`${name}: index`);
    report.built = await runStage<Built>("build", name, corpus, index);
    console.error(`${name}: search`);
    report.searched = await runStage<Searched>("search", name, corpus, index);
    console.error(`${name}: browser`);
    report.browsed = await runStage<Browsed>("browse", name, corpus, index);
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    report.failed = error.message;
  }
  return report;
}

async function bench(size: number, peers: readonly Peer[]): Promise<Report> {
  const before = loadavg()[0] ?? 0;
  const notes: string[] = [];
  const missing = peers.length > 0 ? await installPeers() : null;
  if (missing) notes.push(`The peers could not be installed: ${missing}`);
  const folder = path.join(CACHE, String(size));
  const corpus = path.join(folder, "corpus.json");
  console.error("posts");
  const posts = size === REAL_SIZE ? realPosts() : await writeGenerated(size);
  console.error("extraction");
  const extracted = await runStage<Extracted>("extract", posts, corpus);
  console.error("one changed post");
  const rebuild = await measureRebuild(posts);
  const engines: EngineReport[] = [];
  for (const peer of [OURS, ...(missing ? [] : peers)]) engines.push(await measure(peer, corpus, folder));
  const load: [number, number] = [before, loadavg()[0] ?? 0];
  return { size, cores: availableParallelism(), load, extracted, rebuild, engines, notes };
}

await run("bench", async () => {
  const { values } = parseArgs({
    options: {
      size: { type: "string", default: String(REAL_SIZE) },
      peers: { type: "string", default: "all" },
      json: { type: "boolean", default: false },
      posts: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return EXIT.success;
  }
  const size = Number(values.size);
  if (!Number.isInteger(size) || size < 1 || size > MOST_PAIRS) {
    throw new UsageError(`--size ${values.size}: give a whole number from 1 to ${MOST_PAIRS}`);
  }
  if (values.posts) {
    console.log(size === REAL_SIZE ? realPosts() : await writeGenerated(size));
    return EXIT.success;
  }
  const report = await bench(size, chosenPeers(values.peers));
  console.log(values.json ? JSON.stringify(report, null, 1) : formatReport(report));
  return report.engines[0]?.failed ? EXIT.problems : EXIT.success;
});
