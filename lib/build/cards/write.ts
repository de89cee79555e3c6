/** Writes the preview cards of a site. A cache supplies those drawn before; the rest is drawn on all cores. */
import { createHash } from "node:crypto";
import { copyFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { writeWhole } from "@/lib/content/storage/write";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import { say } from "@/lib/report/output";
import { allCards } from "@/lib/site/addresses/page-list";
import type { Drawn } from "@/lib/site/cards/drawn";
import type { Workspace } from "../workspace";
import { missingFonts, OPTIONAL_FONTS } from "./optional-fonts";

/** A card, with the cache file of its image. */
interface Job {
  card: Drawn;
  file: string;
}

/** The work of one thread. */
export interface Share {
  jobs: Job[];
  /** The site's icon, an SVG. */
  logo: string;
}

const workerOf = (folder: string): string => path.join(folder, ".cache/cards-worker.mjs");

const PROGRAM_ICON = "public/icon.svg";

/** Dependencies that affect the images besides our own code. */
const DRAWN_WITH = ["satori", "@resvg/resvg-js", "@fontsource/noto-sans-sc"];

/** A thread takes half a second to read its fonts: fewer cards are not worth another thread. */
const MIN_SHARE = 40;
/** Each thread takes about 300 MB of memory. */
const MAX_THREADS = 4;

/** Bundles the worker into one file for Node, since threads do not run TypeScript. Returns its code. */
async function bundleWorker(folder: string): Promise<string> {
  const result = await build({
    entryPoints: [path.join(folder, "lib/build/cards/worker.ts")],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  const code = result.outputFiles.map(({ text }) => text).join("");
  await writeWhole(workerOf(folder), code);
  return code;
}

const require = createRequire(import.meta.url);

/** Returns the `package.json` of a package; null if it is not installed. */
function packageFile(name: string): string | null {
  try {
    return require.resolve(`${name}/package.json`);
  } catch {
    return null;
  }
}

async function versions(): Promise<string> {
  const names = [...DRAWN_WITH, ...OPTIONAL_FONTS.map(({ name }) => `@fontsource/${name}`)];
  const files = names.flatMap((name) => packageFile(name) ?? []).map((file) => readFile(file, "utf8"));
  return (await Promise.all(files)).join("");
}

const hash = (...texts: string[]): string =>
  createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 32);

function runThread(folder: string, share: Share): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerOf(folder), {
      workerData: share,
      // Without this process's TypeScript loader, and with React's production build.
      execArgv: [],
      env: { ...process.env, NODE_ENV: "production" },
    });
    worker.on("error", reject);
    worker.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`drawing cards ended with ${code}`)),
    );
  });
}

async function draw(folder: string, jobs: readonly Job[], logo: string): Promise<void> {
  const threads = Math.min(availableParallelism(), MAX_THREADS, Math.ceil(jobs.length / MIN_SHARE));
  const shares = Array.from({ length: threads }, (_, thread) =>
    jobs.filter((_, i) => i % threads === thread),
  );
  await Promise.all(shares.map((share) => runThread(folder, { jobs: share, logo })));
}

export interface DrawnCards {
  cards: number;
  /** Number of cards that were not in the cache. */
  drawn: number;
  /** Writes them into the folder of a site. */
  writeTo(site: string): Promise<void>;
}

/**
 * Draws the cards of a site that are not cached, and deletes cached ones that the site does not use. `icon`: the file of
 * the community's own icon, an SVG; without it, the program's is drawn.
 */
export async function drawCards(
  base: KnowledgeBase,
  { folder, cards: cache }: Pick<Workspace, "folder" | "cards">,
  icon: string = path.join(folder, PROGRAM_ICON),
): Promise<DrawnCards> {
  const [code, logo, drawnWith] = await Promise.all([
    bundleWorker(folder),
    readFile(icon, "utf8"),
    versions(),
  ]);
  const cards = allCards(base).map(({ path: address, ...card }) => {
    const name = `${hash(code, drawnWith, logo, JSON.stringify(card))}.png`;
    return { card, name, file: path.join(cache, name), address };
  });
  const isInstalled = (name: string): boolean => packageFile(`@fontsource/${name}`) !== null;
  for (const line of missingFonts(JSON.stringify(cards), isInstalled)) say(line);
  await mkdir(cache, { recursive: true });
  const cached = new Set(await readdir(cache));
  const missing = [...new Map(cards.map((card) => [card.name, card])).values()].filter(
    ({ name }) => !cached.has(name),
  );
  await draw(folder, missing, logo);
  const wanted = new Set(cards.map(({ name }) => name));
  const stale = [...cached].filter((name) => !wanted.has(name));
  await Promise.all(stale.map((name) => rm(path.join(cache, name))));
  return {
    cards: cards.length,
    drawn: missing.length,
    async writeTo(site) {
      const placed = cards.map(({ file, address }) => ({ file, place: path.join(site, address) }));
      for (const folder of new Set(placed.map(({ place }) => path.dirname(place)))) {
        await mkdir(folder, { recursive: true });
      }
      for (const { file, place } of placed) copyFileSync(file, place);
    },
  };
}
