import type { Lexicon } from "@/lib/search/index/lexicon";
import { plainTerm } from "@/lib/search/index/query-term";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { splitSyllables } from "@/lib/text/pinyin";
import type { Concept } from "./concept";

/** What reading Latin words as pinyin gave. */
export interface PinyinReading {
  concepts: Concept[];
  /** The Latin words that are pinyin and nothing else. */
  replaced: ReadonlySet<Concept>;
}

interface Spelt {
  concept: Concept;
  syllables: string[];
}

/** How much less each further reading of the same syllables counts: 数据 before 书局. */
const RARER_READING = 0.95;

/**
 * Reads runs of Latin words as pinyin, with or without spaces (`shuju chijiuhua`, `chong shi`), where at least one
 * of them is no word of the index. Every two neighbouring syllables become the bigrams with that reading.
 */
export async function expandPinyin(
  concepts: readonly Concept[],
  unknown: ReadonlySet<Concept>,
  lexicon: Lexicon,
): Promise<PinyinReading> {
  const found: Concept[] = [];
  const replaced = new Set<Concept>();
  // The table of syllables is only read where it may tell something.
  if (![...unknown].some(({ kind }) => kind === "latin")) return { concepts: found, replaced };
  const syllables = new Set([...(await lexicon.readings()).values()].flat());
  for (const run of pinyinRuns(concepts, syllables)) {
    if (!run.some(({ concept }) => unknown.has(concept))) continue;
    const pairs = await pairsOfRun(run, lexicon);
    const possible = run.reduce((sum, { syllables }) => sum + syllables.length, 0) - 1;
    // If less than half of the syllables make words of the corpus, it was no pinyin.
    if (pairs.length === 0 || pairs.length * 2 < possible) continue;
    found.push(...pairs);
    for (const { concept } of run) if (unknown.has(concept)) replaced.add(concept);
  }
  return { concepts: found, replaced };
}

/** Neighbouring Latin words that can be cut into syllables wholly. */
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

async function pairsOfRun(run: readonly Spelt[], lexicon: Lexicon): Promise<Concept[]> {
  const placed = run.flatMap(({ concept, syllables }) =>
    syllables.map((syllable) => ({ syllable, concept })),
  );
  const sounds = await Promise.all(
    placed.slice(1).map(({ syllable }, i) => lexicon.sounds(`${placed[i]?.syllable ?? ""}${syllable}`)),
  );
  const readings = sounds.map(({ bigrams }) => bigrams);
  const concepts = placed.slice(1).map(({ concept }, i): Concept => {
    const first = placed[i];
    const bigrams = linked(readings, i);
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
 * The readings at a place that share a character with one beside them: of `fenbushi` 分布 and 布式 are one word, 不是 is
 * none. All of them, where none does.
 */
function linked(readings: readonly (readonly string[])[], place: number): readonly string[] {
  const own = readings[place] ?? [];
  const before = readings[place - 1] ?? [];
  const after = readings[place + 1] ?? [];
  const found = own.filter(
    (bigram) =>
      before.some((other) => other.endsWith(bigram.charAt(0))) ||
      after.some((other) => other.startsWith(bigram.charAt(1))),
  );
  return found.length > 0 ? found : own;
}
