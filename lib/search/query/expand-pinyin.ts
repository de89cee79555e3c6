import type { Lexicon } from "@/lib/search/index/lexicon";
import { plainTerm } from "@/lib/search/index/query-term";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { splitSyllables } from "@/lib/text/pinyin";
import type { Concept } from "./concept";

/** The result of reading Latin words as pinyin. */
export interface PinyinReading {
  concepts: Concept[];
  /** The Latin words that are nothing but pinyin. */
  replaced: ReadonlySet<Concept>;
}

interface Spelt {
  concept: Concept;
  syllables: string[];
}

/** Factor for each further reading of the same syllables: 数据 before 书局. */
const RARER_READING = 0.95;

/**
 * Reads runs of Latin words as pinyin, with or without spaces (`shuju chijiuhua`, `chong shi`), if the index lacks at
 * least one of them. Every two neighbouring syllables become the bigrams with that reading.
 */
export async function expandPinyin(
  concepts: readonly Concept[],
  unknown: ReadonlySet<Concept>,
  lexicon: Lexicon,
): Promise<PinyinReading> {
  const found: Concept[] = [];
  const replaced = new Set<Concept>();
  // The table of syllables is fetched only if the query may contain pinyin.
  if (![...unknown].some(({ kind }) => kind === "latin")) return { concepts: found, replaced };
  const { syllables } = await lexicon.readings();
  for (const run of pinyinRuns(concepts, syllables)) {
    if (!run.some(({ concept }) => unknown.has(concept))) continue;
    const bigrams = await bigramsOfRun(run, lexicon);
    const possible = run.reduce((sum, { syllables }) => sum + syllables.length, 0) - 1;
    // If less than half of the syllables form words of the corpus, the text is not pinyin.
    if (bigrams.length === 0 || bigrams.length * 2 < possible) continue;
    found.push(...bigrams);
    for (const { concept } of run) if (unknown.has(concept)) replaced.add(concept);
  }
  return { concepts: found, replaced };
}

/** Returns runs of neighbouring Latin words that consist of syllables only. */
function pinyinRuns(concepts: readonly Concept[], known: ReadonlySet<string>): Spelt[][] {
  const runs: Spelt[][] = [];
  let run: Spelt[] = [];
  for (const concept of concepts) {
    if (concept.kind === "single") continue;
    const letters = /^[a-z][a-z']*$/.test(concept.text) ? concept.text : "";
    const syllables = splitSyllables(letters, known);
    if (syllables) run.push({ concept, syllables });
    else {
      if (run.length > 0) runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

async function bigramsOfRun(run: readonly Spelt[], lexicon: Lexicon): Promise<Concept[]> {
  const placed = run.flatMap(({ concept, syllables }) =>
    syllables.map((syllable) => ({ syllable, concept })),
  );
  const sounds = await Promise.all(
    placed.slice(1).map(({ syllable }, i) => lexicon.sounds(`${placed[i]?.syllable ?? ""}${syllable}`)),
  );
  const readings = chained(sounds.map(({ bigrams }) => bigrams));
  const concepts = placed.slice(1).map(({ concept }, i): Concept => {
    const first = placed[i];
    const bigrams = readings[i] ?? [];
    const before = first && first.concept !== concept ? `${first.concept.text} ` : "";
    const text = before + concept.text;
    const alternatives = bigrams.map((to, rank) => ({
      terms: [plainTerm(to)],
      weight: PARAMS.pinyin * RARER_READING ** rank,
      origin: { kind: "pinyin" as const, from: text, to },
    }));
    const start = first?.concept.start ?? concept.start;
    return { text, start, end: concept.end, kind: "han", weight: 1, alternatives };
  });
  return concepts.filter((concept) => concept.alternatives.length > 0);
}

/**
 * Of the readings at each place those in the longest chain of bigrams that share a character: of `fenbushisuo` 分布, 布式
 * and 式锁 are one word, 不是 and 是所 are none.
 */
function chained(readings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const before = reach(readings, (bigram, earlier) => earlier.endsWith(bigram.charAt(0)));
  const after = reach([...readings].reverse(), (bigram, later) =>
    later.startsWith(bigram.charAt(1)),
  ).reverse();
  return readings.map((bigrams, i) => {
    const lengths = bigrams.map((bigram) => (before[i]?.get(bigram) ?? 0) + (after[i]?.get(bigram) ?? 0));
    const longest = Math.max(...lengths);
    return bigrams.filter((_, rank) => lengths[rank] === longest);
  });
}

/** How many places the longest chain that ends with a bigram goes over, for the bigrams of each place. */
function reach(
  readings: readonly (readonly string[])[],
  continues: (bigram: string, other: string) => boolean,
): Map<string, number>[] {
  let last: [string, number][] = [];
  return readings.map((bigrams) => {
    last = bigrams.map((bigram): [string, number] => {
      const chains = last.flatMap(([other, length]) => (continues(bigram, other) ? [length] : []));
      return [bigram, 1 + Math.max(0, ...chains)];
    });
    return new Map(last);
  });
}
