/** The vocabulary of an index in the engine. Responses are cached, since an index in service does not change. */
import { z } from "zod";
import { isInDictionary } from "@/lib/search/build/lists";
import { glossaryKey, unpackMeanings } from "@/lib/search/format/glossary";
import { readLanguage } from "@/lib/search/index/language";
import type { Lexicon } from "@/lib/search/index/lexicon";
import type { IndexWord, SameSound } from "@/lib/search/index/lists";
import { parseSyllables } from "@/lib/text/pinyin";
import { type PackedTables, soundId, termId } from "../form/documents";
import { type Ask, columnsAlone, firstValue } from "./hits";
import { createKept } from "./kept";

/** A lexicon that also knows how common a term is in general. */
export interface EngineLexicon extends Lexicon {
  commonness(term: string): number;
}

const MOST_BIGRAMS = 12;
const MOST_WORDS = 200;
/** Maximum of cached terms and words. */
const MOST_KEPT = 50_000;

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

export function engineLexicon(ask: Ask, tables: PackedTables): EngineLexicon {
  const terms = createKept<KnownTerm>(MOST_KEPT);
  const words = createKept<IndexWord[]>(MOST_KEPT);
  const sounds = createKept<SameSound>(MOST_KEPT);
  const meanings = unpackMeanings(tables.meanings);
  const readings = parseSyllables(tables.readings);
  const homophones = parseSyllables(tables.homophones);

  async function lookUp(wanted: Iterable<string>): Promise<void> {
    const missing = [...new Set(wanted)].filter((term) => !terms.has(term));
    if (missing.length === 0) return;
    const ids = missing.map((term) => pairIdOf(term) ?? termId(term));
    const { hits } = await ask({
      size: ids.length,
      ...columnsAlone(["id", "term", "count", "level"]),
      query: { ids: { values: ids } },
    });
    for (const term of missing) terms.set(term, UNKNOWN);
    for (const hit of hits.hits) {
      const term = firstValue(hit, "term");
      // The document is a pair: the term was its id.
      if (!term) terms.set(`=${firstValue(hit, "id")}`, { count: 1, level: 0 });
      else
        terms.set(term, { count: Number(firstValue(hit, "count")), level: Number(firstValue(hit, "level")) });
    }
  }

  async function wordsBy(key: string, word: string, query: object): Promise<IndexWord[]> {
    const before = words.get(key);
    if (before) return before;
    const { hits } = await ask({ size: MOST_WORDS, query });
    const found = hits.hits.map(({ _source }) => {
      const { word, count, data } = wordSchema.parse(_source);
      return { term: word, count, ...data };
    });
    if (isInDictionary(word) && !found.some(({ term }) => term === word))
      found.push({ term: word, count: 0, isExplained: false });
    words.set(key, found);
    return found;
  }

  return {
    rules: readLanguage(tables.language),
    lookUp,
    count: (term) => (terms.get(term) ?? UNKNOWN).count,
    commonness: (term) => (terms.get(term) ?? UNKNOWN).level,
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
    wordsFrom: (beginning) =>
      wordsBy(`from ${beginning}`, beginning, {
        bool: {
          should: [{ term: { word: { value: beginning, boost: 2 } } }, { prefix: { word: beginning } }],
        },
      }),
    wordsNear: (word, slips) =>
      wordsBy(`near ${slips} ${word}`, word, {
        dis_max: {
          queries: [
            { constant_score: { filter: { terms: { word: beginningsOf(word) } }, boost: 3 } },
            ...(slips > 0
              ? [{ fuzzy: { word: { value: word, fuzziness: slips, max_expansions: MOST_WORDS } } }]
              : []),
            { constant_score: { filter: { prefix: { word } }, boost: 0.5 } },
          ],
        },
      }),
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
