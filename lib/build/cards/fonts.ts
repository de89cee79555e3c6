/** The fonts of the cards: Noto Sans SC, of which rare characters are read only when a card needs them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Font } from "satori";
import { z } from "zod";
import type { Typeface, Weight } from "@/lib/site/cards/layout";
import { type Advances, advancesOf } from "./woff";

const PACKAGE = path.dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json"));

/** The package cuts the font by character: about 8,000 in this file (Latin included), the rest in a hundred small ones. */
const MAIN = "chinese-simplified";
const WEIGHTS: readonly Weight[] = [400, 700];

interface Cut {
  data: Buffer;
  advances: Advances;
}

const cuts = new Map<string, Cut>();

function cutOf(subset: string, weight: Weight): Cut {
  const name = `noto-sans-sc-${subset}-${weight}-normal.woff`;
  const known = cuts.get(name);
  if (known) return known;
  const data = readFileSync(path.join(PACKAGE, "files", name));
  const cut = { data, advances: advancesOf(data) };
  cuts.set(name, cut);
  return cut;
}

interface Range {
  first: number;
  last: number;
  subset: string;
}

/** Which characters the package says are in which file: `{ "[4]": "U+1f1e9-1f1f5,U+1f21a" }`. */
function readRanges(): Range[] {
  const file = readFileSync(path.join(PACKAGE, "unicode.json"), "utf8");
  const subsets = z.record(z.string(), z.string()).parse(JSON.parse(file));
  return Object.entries(subsets).flatMap(([name, ranges]) =>
    ranges.split(",").map((range) => {
      const [first = "", last = first] = range.replace(/^U\+/i, "").split("-");
      const subset = name.replace(/[[\]]/g, "");
      return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16), subset };
    }),
  );
}

let ranges: Range[] | undefined;
const subsets = new Map<number, string | null>();

/** The file that has a character; null if none does, whatever the package says. */
function subsetOf(code: number): string | null {
  if (cutOf(MAIN, 400).advances.has(code)) return MAIN;
  const known = subsets.get(code);
  if (known !== undefined) return known;
  ranges ??= readRanges();
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
