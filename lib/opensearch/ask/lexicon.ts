/** The vocabulary of an index in the engine. Responses are cached, since an index in service does not change. */
import { z } from "zod";
import { isInDictionary } from "@/lib/search/build/lists";
import { glossaryKey, unpackMeanings } from "@/lib/search/format/glossary";
import { readLanguage } from "@/lib/search/index/language";
import type { Lexicon } from "@/lib/search/index/lexicon";
import type { IndexWord, SameSound } from "@/lib/search/index/lists";
import { boundedMap } from "@/lib/text/bounded-map";
import { parseReadings } from "@/lib/text/pinyin";
import { type PackedTables, soundId, termId } from "../form/documents";
import { type Ask, columnsAlone, firstValue } from "./hits";

/** A lexicon that also knows how common a term is in general. */
export interface EngineLexicon extends Lexicon {
  commonness(term: string): number;
}

const MOST_BIGRAMS = 12;
const MOST_WORDS = 200;
/** Maximum of cached terms, words and sounds. */
const MOST_CACHED = 50_000;

const wordSchema = z.object({
  word: z.string(),
  count: z.number(),
  data: z.object({ isExplained: z.boolean() }),
});
const soundSchema = z.object({
  data: z.object({ bigrams: z.array(z.string()), words: z.array(z.string()) }),
});

interface KnownTerm {
  count: number;
  level: number;
}

const UNKNOWN: KnownTerm = { count: 0, level: 0 };

/** Returns the pair id of a term; null for other terms. */
const pairIdOf = (term: string): string | null => (term.startsWith("=") ? term.slice(1) : null);

interface KnownTerms {
  /** Fetches what is not known yet. */
  lookUp(terms: Iterable<string>): Promise<void>;
  /** Returns a term that was looked up. */
  get(term: string): KnownTerm;
}

function knownTerms(ask: Ask): KnownTerms {
  const known = boundedMap<KnownTerm>(MOST_CACHED);
  return {
    get: (term) => known.get(term) ?? UNKNOWN,
    async lookUp(wanted) {
      const missing = [...new Set(wanted)].filter((term) => !known.has(term));
      if (missing.length === 0) return;
      const ids = missing.map((term) => pairIdOf(term) ?? termId(term));
      const { hits } = await ask({
        size: ids.length,
        ...columnsAlone(["id", "term", "count", "level"]),
        query: { ids: { values: ids } },
      });
      for (const term of missing) known.set(term, UNKNOWN);
      for (const hit of hits.hits) {
        const term = firstValue(hit, "term");
        // The document is a pair: the term was its id.
        if (!term) known.set(`=${firstValue(hit, "id")}`, { count: 1, level: 0 });
        else
          known.set(term, {
            count: Number(firstValue(hit, "count")),
            level: Number(firstValue(hit, "level")),
          });
      }
    },
  };
}

interface KnownWords {
  from(beginning: string): Promise<IndexWord[]>;
  near(word: string, slips: number): Promise<IndexWord[]>;
}

function knownWords(ask: Ask): KnownWords {
  const known = boundedMap<IndexWord[]>(MOST_CACHED);

  async function wordsBy(key: string, word: string, query: object): Promise<IndexWord[]> {
    const before = known.get(key);
    if (before) return before;
    const { hits } = await ask({ size: MOST_WORDS, query });
    const found = hits.hits.map(({ _source }) => {
      const { word, count, data } = wordSchema.parse(_source);
      return { term: word, count, ...data };
    });
    if (isInDictionary(word) && !found.some(({ term }) => term === word))
      found.push({ term: word, count: 0, isExplained: false });
    known.set(key, found);
    return found;
  }

  return {
    from: (beginning) => wordsBy(`from ${beginning}`, beginning, queryFrom(beginning)),
    near: (word, slips) => wordsBy(`near ${slips} ${word}`, word, queryNear(word, slips)),
  };
}

/** Asks for the words with a beginning, first for the word itself. */
const queryFrom = (beginning: string): object => ({
  bool: {
    should: [{ term: { word: { value: beginning, boost: 2 } } }, { prefix: { word: beginning } }],
  },
});

/** Asks for the beginnings of a word, what a few slips make of it, and what begins with it, in this order. */
const queryNear = (word: string, slips: number): object => ({
  dis_max: {
    queries: [
      { constant_score: { filter: { terms: { word: beginningsOf(word) } }, boost: 3 } },
      ...(slips > 0
        ? [{ fuzzy: { word: { value: word, fuzziness: slips, max_expansions: MOST_WORDS } } }]
        : []),
      { constant_score: { filter: { prefix: { word } }, boost: 0.5 } },
    ],
  },
});

export function engineLexicon(ask: Ask, tables: PackedTables): EngineLexicon {
  const terms = knownTerms(ask);
  const words = knownWords(ask);
  const sounds = boundedMap<SameSound>(MOST_CACHED);
  const meanings = unpackMeanings(tables.meanings);
  const readings = parseReadings(tables.readings);
  const homophones = parseReadings(tables.homophones);

  return {
    rules: readLanguage(tables.language),
    lookUp: terms.lookUp,
    count: (term) => terms.get(term).count,
    commonness: (term) => terms.get(term).level,
    meanings: (term) => meanings.get(glossaryKey(term)) ?? [],
    async bigramsFrom(character) {
      const { hits } = await ask({
        size: MOST_BIGRAMS,
        ...columnsAlone(["term"]),
        sort: [{ count: "desc" }, { term: "asc" }],
        // One more character; a term is plain text and must not be parsed as a pattern.
        query: { bool: { filter: [{ prefix: { term: character } }, { regexp: { term: ".." } }] } },
      });
      return hits.hits.map((hit) => firstValue(hit, "term"));
    },
    wordsFrom: words.from,
    wordsNear: words.near,
    async sounds(pinyin) {
      const before = sounds.get(pinyin);
      if (before) return before;
      const { hits } = await ask({ size: 1, query: { ids: { values: [soundId(pinyin)] } } });
      const [hit] = hits.hits;
      const found = hit ? soundSchema.parse(hit._source).data : { bigrams: [], words: [] };
      sounds.set(pinyin, found);
      return found;
    },
    readings: async () => readings,
    homophones: async () => homophones,
    isYear: (text) => tables.years.includes(text),
  };
}

/** Returns the word and all its prefixes. */
const beginningsOf = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i + 1));
