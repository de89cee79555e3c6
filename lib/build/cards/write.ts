/** Writes the preview cards of a site. A cache supplies those drawn before; the rest is drawn on all cores. */
import { createHash } from "node:crypto";
import { copyFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import { say } from "@/lib/report/output";
import { allCards } from "@/lib/site/addresses/page-list";
import type { Drawn } from "@/lib/site/cards/drawn";
import { bundleForThreads, runInThreads } from "../threads/threads";
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

const PROGRAM_ICON = "public/icon.svg";

/** Dependencies that affect the images besides our own code. */
const DRAWN_WITH = ["satori", "@resvg/resvg-js", "@fontsource/noto-sans-sc"];

/** A thread takes half a second to read its fonts: fewer cards are not worth another thread. */
const MIN_SHARE = 40;
/** Each thread takes about 300 MB of memory. */
const MAX_THREADS = 4;

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
  const [program, logo, drawnWith] = await Promise.all([
    bundleForThreads({ folder }, "lib/build/cards/worker.ts", "cards-worker.mjs"),
    readFile(icon, "utf8"),
    versions(),
  ]);
  const cards = allCards(base).map(({ path: address, ...card }) => {
    const name = `${hash(program.code, drawnWith, logo, JSON.stringify(card))}.png`;
    return { card, name, file: path.join(cache, name), address };
  });
  const isInstalled = (name: string): boolean => packageFile(`@fontsource/${name}`) !== null;
  for (const line of missingFonts(JSON.stringify(cards), isInstalled)) say(line);
  await mkdir(cache, { recursive: true });
  const cached = new Set(await readdir(cache));
  const missing = [...new Map(cards.map((card) => [card.name, card])).values()].filter(
    ({ name }) => !cached.has(name),
  );
  const shareOf = (jobs: Job[]): Share => ({ jobs, logo });
  await runInThreads(program, missing, shareOf, { minShare: MIN_SHARE, maxThreads: MAX_THREADS });
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
