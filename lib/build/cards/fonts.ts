/**
 * The fonts of the cards: Noto Sans SC, and those of other scripts that are installed. Rare characters are read only when a
 * card needs them.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Font } from "satori";
import { z } from "zod";
import type { Typeface, Weight } from "@/lib/site/cards/layout";
import { OPTIONAL_FONTS } from "./optional-fonts";
import { type Advances, advancesOf } from "./woff";

const require = createRequire(import.meta.url);

/** The folder of a font's package; null where it is not installed. */
function folderOf(name: string): string | null {
  try {
    return path.dirname(require.resolve(`@fontsource/${name}/package.json`));
  } catch {
    return null;
  }
}

/** Fonts in the order in which they are asked for a character; all but the first are installed by those who need them. */
const FONTS = ["noto-sans-sc", ...OPTIONAL_FONTS.map(({ name }) => name)].flatMap((name) => {
  const folder = folderOf(name);
  return folder === null ? [] : [{ name, folder }];
});

/** The package cuts the font by character: about 8,000 in this file (Latin included), the rest in a hundred small ones. */
const MAIN = "noto-sans-sc-chinese-simplified";
const WEIGHTS: readonly Weight[] = [400, 700];

interface Cut {
  data: Buffer;
  advances: Advances;
}

const cuts = new Map<string, Cut>();

/** `subset`: as its files are named, with the name of the font. */
function cutOf(subset: string, weight: Weight): Cut {
  const name = `${subset}-${weight}-normal.woff`;
  const known = cuts.get(name);
  if (known) return known;
  // The name of the last one begins those of all others.
  const font = FONTS.find((each) => subset.startsWith(`${each.name}-`));
  const data = readFileSync(path.join(font?.folder ?? "", "files", name));
  const cut = { data, advances: advancesOf(data) };
  cuts.set(name, cut);
  return cut;
}

interface Range {
  first: number;
  last: number;
  subset: string;
}

/** Which characters a package says are in which file: `{ "[4]": "U+1f1e9-1f1f5,U+1f21a" }`. */
function readRanges({ name, folder }: (typeof FONTS)[number]): Range[] {
  const file = readFileSync(path.join(folder, "unicode.json"), "utf8");
  const subsets = z.record(z.string(), z.string()).parse(JSON.parse(file));
  return Object.entries(subsets).flatMap(([cut, ranges]) =>
    ranges.split(",").map((range) => {
      const [first = "", last = first] = range.replace(/^U\+/i, "").split("-");
      const subset = `${name}-${cut.replace(/[[\]]/g, "")}`;
      return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16), subset };
    }),
  );
}

let ranges: Range[] | undefined;
const subsets = new Map<number, string | null>();

/** The file that has a character; null if none does, whatever the packages say. */
function subsetOf(code: number): string | null {
  if (cutOf(MAIN, 400).advances.has(code)) return MAIN;
  const known = subsets.get(code);
  if (known !== undefined) return known;
  ranges ??= FONTS.flatMap(readRanges);
  const claimed = ranges.filter(({ first, last }) => first <= code && code <= last);
  const found = claimed.find(({ subset }) => cutOf(subset, 400).advances.has(code))?.subset ?? null;
  subsets.set(code, found);
  return found;
}

export interface CardFonts {
  face: Typeface;
  /** For `satori`. */
  fonts: Font[];
}

/** By subsets: the same object for the same ones, since `satori` remembers parsed fonts by it. */
const known = new Map<string, CardFonts>();

/** The fonts that a text needs: these and no others, whatever was drawn before. */
export function fontsFor(text: string): CardFonts {
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const rare = new Set([...codes].flatMap((code) => subsetOf(code) ?? []));
  rare.delete(MAIN);
  const names = [MAIN, ...[...rare].sort()];
  const families = names.join(", ");
  const before = known.get(families);
  if (before) return before;
  const advance = (character: string, weight: Weight): number | null => {
    const code = character.codePointAt(0) ?? 0;
    for (const name of names) {
      const width = cutOf(name, weight).advances.get(code);
      if (width !== undefined) return width;
    }
    return null;
  };
  const fonts = names.flatMap((name) =>
    WEIGHTS.map((weight) => ({ name, weight, style: "normal" as const, data: cutOf(name, weight).data })),
  );
  const made = { face: { advance, families }, fonts };
  known.set(families, made);
  return made;
}
