/**
 * The fonts of the cards: Noto Sans SC, and installed fonts of other scripts. Subsets with rare characters are read
 * only when a card needs them.
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

/** Returns the folder of a font's package; null if it is not installed. */
function folderOf(name: string): string | null {
  try {
    return path.dirname(require.resolve(`@fontsource/${name}/package.json`));
  } catch {
    return null;
  }
}

/** Fonts in order of preference; all but the first are optional packages. */
const FONTS = ["noto-sans-sc", ...OPTIONAL_FONTS.map(({ name }) => name)].flatMap((name) => {
  const folder = folderOf(name);
  return folder === null ? [] : [{ name, folder }];
});

/**
 * The package splits the font by character: about 8,000 in this file (Latin included), the rest in a hundred small
 * ones.
 */
const MAIN = "noto-sans-sc-chinese-simplified";
const WEIGHTS: readonly Weight[] = [400, 700];

interface Cut {
  data: Buffer;
  advances: Advances;
}

const cuts = new Map<string, Cut>();

/** `subset`: the subset in a file name, which includes the name of the font. */
function cutOf(subset: string, weight: Weight): Cut {
  const name = `${subset}-${weight}-normal.woff`;
  const known = cuts.get(name);
  if (known) return known;
  // The name of the last font is a prefix of all others.
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

/** Returns the character ranges of a package's files: `{ "[4]": "U+1f1e9-1f1f5,U+1f21a" }`. */
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

/** Returns the subset that contains a character; null if none does, whatever the packages declare. */
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

/** By subsets: equal subsets share one object, since `satori` caches parsed fonts by identity. */
const known = new Map<string, CardFonts>();

/** Returns exactly the fonts that a text needs, independent of earlier calls. */
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
