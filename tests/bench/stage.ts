/**
 * One measurement in a process of its own, so that no engine pays for another's memory or compiled code:
 * `stage.ts extract FOLDER CORPUS BARE`, `others CORPUS`, `rebuild FOLDER KEPT`, and `build`, `search`, `score` or
 * `browse ENGINE CORPUS INDEX`. Prints JSON.
 */
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { readWork, writeWork } from "@/lib/build/index-cache";
import { readConfigFor } from "@/lib/content/content-folder";
import { openPostCache } from "@/lib/content/post-cache";
import { readContent } from "@/lib/content/read";
import { buildSearchFiles } from "@/lib/search/build/build";
import { withOthers } from "../quality/community/others";
import { extractCorpus, loadCorpus, phrasingsOf, saveCorpus } from "./corpus";
import { measureInBrowser } from "./measure/browser";
import { measureFirstSearch } from "./measure/first-search";
import { measureKeystrokes, measureLatency } from "./measure/latency";
import { measureMemory } from "./measure/memory";
import { scoreQuality } from "./measure/quality";
import { knownItems, type Query, queriesFor, queriesForOthers } from "./measure/queries";
import { cpuMs } from "./measure/spread";
import { engineNamed } from "./peers/all";

const KNOWN_ITEMS = 300;
/** Queries that are typed key by key. */
const TYPED = 60;

/** Saves the corpus twice: with its phrasings, and bare. */
async function extract(folder: string, file: string, bare: string) {
  const watch = startWatch();
  const extracted = await extractCorpus(folder);
  const cost = watch();
  const corpus = { ...extracted, queries: await queriesFor(extracted.pairs) };
  const phrasings = await phrasingsOf(folder, corpus);
  await saveCorpus(file, { ...corpus, phrasings });
  await saveCorpus(bare, { ...corpus, phrasings: {} });
  return { ...cost, pairs: corpus.pairs.length, phrased: Object.keys(phrasings).length };
}

/** The labelled questions of other communities, as a corpus. */
async function others(file: string) {
  const corpus = await withOthers(extractCorpus);
  await saveCorpus(file, { ...corpus, queries: await queriesForOthers(corpus.pairs) });
  return { pairs: corpus.pairs.length };
}

async function build(name: string, file: string, folder: string) {
  const corpus = await loadCorpus(file);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const watch = startWatch();
  await engineNamed(name).build(corpus, folder);
  return watch();
}

async function search(name: string, file: string, folder: string) {
  const corpus = await loadCorpus(file);
  const peer = engineNamed(name);
  const gold = corpus.queries;
  const labelled = gold.filter(({ wanted }) => wanted.length > 0);
  const known = knownItems(corpus.pairs, KNOWN_ITEMS);
  // Labels of other posts fit the vocabulary of a generated corpus, though no pair of it answers them.
  const asked: Query[] = gold.length > 0 ? gold : known;
  const { opened, firstMs, bytes } = await measureMemory(() => peer.open(folder, corpus), asked);
  const step = Math.max(1, Math.floor(asked.length / TYPED));
  const typed = asked.filter((_, i) => i % step === 0).slice(0, TYPED);
  return {
    firstMs,
    memoryBytes: bytes,
    keystrokes: await measureKeystrokes(opened, typed),
    quality: labelled.length > 0 ? await scoreQuality(opened, gold) : null,
    knownItems: (await scoreQuality(opened, known)).all ?? null,
    latency: await measureLatency(opened, asked),
    firstSearch: await measureFirstSearch(peer, folder, corpus, asked),
  };
}

/** Runs extraction and index with the caches that earlier runs left in `kept`. */
async function rebuild(folder: string, kept: string) {
  const watch = startWatch();
  const config = await readConfigFor(folder);
  const { pairs } = await readContent(folder, config, {
    cache: openPostCache({ folder: path.join(kept, "posts"), version: "bench" }),
  });
  const file = path.join(kept, "index.bin");
  const { files, work } = buildSearchFiles({ ...config, pairs }, readWork(file, "bench"));
  await writeWork(file, "bench", work);
  return { ...watch(), names: files.map(({ name }) => name) };
}

async function browse(name: string, file: string, folder: string) {
  const script = await engineNamed(name).script?.(folder);
  if (!script) return null;
  const { pairs, queries } = await loadCorpus(file);
  return measureInBrowser(folder, script, queries.length > 0 ? queries : knownItems(pairs, KNOWN_ITEMS));
}

/** Scores the labelled queries only. */
async function score(name: string, file: string, folder: string) {
  const corpus = await loadCorpus(file);
  return scoreQuality(await engineNamed(name).open(folder, corpus), corpus.queries);
}

/** Measures time, CPU time (without child processes), and the peak memory of the process. */
function startWatch() {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => ({
    ms: performance.now() - began,
    cpuMs: cpuMs(before),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  });
}

export type Extracted = Awaited<ReturnType<typeof extract>>;
export type Built = Awaited<ReturnType<typeof build>>;
export type Searched = Awaited<ReturnType<typeof search>>;
export type Scored = Awaited<ReturnType<typeof score>>;
export type BuiltAgain = Awaited<ReturnType<typeof rebuild>>;
export type Browsed = Awaited<ReturnType<typeof browse>>;

const STAGES: Record<string, (...args: [string, string, string]) => Promise<unknown>> = {
  extract,
  others,
  build,
  search,
  score,
  browse,
  rebuild,
};

const [stage = "", first = "", second = "", third = ""] = process.argv.slice(2);
const run = STAGES[stage];
if (!run) throw new Error(`no stage is called ${stage}`);
// Engines may print to stdout; the result is the last line.
process.stdout.write(`\n${JSON.stringify(await run(first, second, third))}\n`, () => process.exit(0));
