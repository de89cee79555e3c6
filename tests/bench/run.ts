/** `npm run bench`: our search and its peers on the same posts with the same queries, as tables. */
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { run } from "@/lib/cli/run";
import { EXIT, UsageError } from "@/lib/report/usage";
import { hasOthers } from "../quality/community/others";
import { runStage, StageError } from "./child";
import { CACHE, REAL_SIZE, realPosts, writeGenerated } from "./corpus";
import { type Entrant, entrantsOf } from "./entrants";
import { measureRebuild } from "./measure/rebuild";
import { OURS, PEERS } from "./peers/all";
import { installPeers } from "./peers/load";
import type { Peer } from "./peers/peer";
import type { EngineReport, OthersReport, Report } from "./report";
import type { Browsed, Built, Extracted, Scored, Searched } from "./stage";
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

async function measure({ label, peer, corpus, browse }: Entrant, folder: string): Promise<EngineReport> {
  const { name, note } = peer;
  const report: EngineReport = {
    name: label,
    note: note ?? null,
    built: null,
    searched: null,
    browsed: null,
    failed: null,
  };
  const index = path.join(folder, slug(label));
  try {
    console.error(`${label}: index`);
    report.built = await runStage<Built>("build", name, corpus, index);
    console.error(`${label}: search`);
    report.searched = await runStage<Searched>("search", name, corpus, index);
    if (!browse) return report;
    console.error(`${label}: browser`);
    report.browsed = await runStage<Browsed>("browse", name, corpus, index);
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    report.failed = error.message;
  }
  return report;
}

/** Measures the search over documents of other communities; none if they are not available. */
async function measureOthers(peers: readonly Peer[]): Promise<OthersReport[]> {
  if (!hasOthers()) return [];
  console.error("documents of other communities");
  const folder = path.join(CACHE, "others");
  const corpus = path.join(folder, "corpus.json");
  await runStage("others", corpus);
  const reports: OthersReport[] = [];
  for (const { name, note } of peers) {
    const index = path.join(folder, slug(name));
    try {
      await runStage<Built>("build", name, corpus, index);
      const quality = await runStage<Scored>("score", name, corpus, index);
      reports.push({ name, note: note ?? null, quality });
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      reports.push({ name, note: error.message, quality: {} });
    }
  }
  return reports;
}

async function bench(size: number, chosen: readonly Peer[]): Promise<Report> {
  const before = loadavg()[0] ?? 0;
  const notes: string[] = [];
  const missing = chosen.length > 0 ? await installPeers() : null;
  if (missing) notes.push(`The peers could not be installed: ${missing}`);
  const peers = missing ? [] : chosen;
  const folder = path.join(CACHE, String(size));
  const files = { phrased: path.join(folder, "corpus.json"), bare: path.join(folder, "bare.json") };
  console.error("posts");
  const posts = size === REAL_SIZE ? realPosts() : await writeGenerated(size);
  console.error("extraction");
  const extracted = await runStage<Extracted>("extract", posts, files.phrased, files.bare);
  console.error("one changed post");
  const rebuild = await measureRebuild(posts);
  const engines: EngineReport[] = [];
  for (const entrant of entrantsOf(peers, files, extracted.phrased > 0))
    engines.push(await measure(entrant, folder));
  const others = size === REAL_SIZE ? await measureOthers([OURS, ...peers]) : [];
  const load: [number, number] = [before, loadavg()[0] ?? 0];
  return { size, cores: availableParallelism(), load, extracted, rebuild, engines, others, notes };
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
