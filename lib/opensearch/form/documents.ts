/** The documents of an index: pairs, and the vocabulary that understanding a query requires. */
import { z } from "zod";
import { eachFilter, type FilterName } from "@/lib/search/filters";
import type { PackedEntry } from "@/lib/search/format/entries";
import type { PackedMeanings } from "@/lib/search/format/glossary";
import type { PackedLanguage } from "@/lib/search/index/language";
import { shortHash } from "@/lib/text/hash";
import { LATIN_LANGUAGES } from "@/lib/text/stem/stems";

export interface PairDocument {
  kind: "pair";
  /** Its id once more: that of the engine is stored beside the text of the pair, which takes long to read. */
  id: string;
  /** Term to value, see `weights.ts`. */
  terms: Record<string, number>;
  /** Sort key: orders pairs from old to new and keeps the turns of a thread together. */
  order: string;
  /** Id of the first pair of the thread, if it has several. */
  thread?: string;
  /** Id of the first pair of a republished group, if there are several. */
  same?: string;
  filters: Partial<Record<FilterName, string[]>>;
  entry: { packed: PackedEntry };
}

/** `count`: the number of pairs with this term, word or value. */
export type VocabularyDocument =
  /** `level`: how common the term is in general. */
  | { kind: "term"; term: string; count: number; level: number }
  | { kind: "word"; word: string; count: number; data: { isExplained: boolean } }
  | { kind: "sound"; sound: string; data: { bigrams: string[]; words: string[] } }
  | { kind: "value"; filter: FilterName; value: string; plain: string; count: number }
  | { kind: "tables"; data: PackedTables };

export type EngineDocument = PairDocument | VocabularyDocument;

/** The data that every query needs, small enough for memory. */
export interface PackedTables {
  language: PackedLanguage;
  meanings: PackedMeanings;
  /** Syllables, see `parseReadings`. */
  readings: string;
  homophones: string;
  /** The slugs of the projects, and the words that name each. */
  projects: { slug: string; names: string[] }[];
  years: string[];
}

export const TABLES_ID = "tables";

const MOST_OF_ID = 200;

/** Returns an id within the engine's limit; a longer one is replaced by its hash. */
const idOf = (kind: string, text: string): string =>
  `${kind}:${text.length > MOST_OF_ID ? `#${shortHash(text, 11)}` : text}`;

export const termId = (term: string): string => idOf("t", term);
export const wordId = (word: string): string => idOf("w", word);
export const soundId = (sound: string): string => idOf("s", sound);
export const valueId = (filter: FilterName, value: string): string => idOf("v", `${filter}:${value}`);

const stringsSchema = z.array(z.string());

export const tablesSchema: z.ZodType<PackedTables> = z.object({
  language: z.object({ languages: z.array(z.enum(LATIN_LANGUAGES)), fold: z.string() }),
  meanings: z.object({
    regional: z.string().optional(),
    community: z.string().optional(),
    everyday: z.string().optional(),
  }),
  readings: z.string(),
  homophones: z.string(),
  projects: z.array(z.object({ slug: z.string(), names: stringsSchema })),
  years: stringsSchema,
});

const sameSchema = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string().nullable()]);

export const entrySchema = z.object({
  packed: z.tuple([
    z.string(),
    z.string(),
    z.string(),
    z.string().nullable(),
    z.string().nullable(),
    z.string(),
    z.string(),
    z.string().nullable(),
    z.array(sameSchema).optional(),
  ]),
});

/** The doc values of a pair that ranking reads. */
export const RANKING_FIELDS = [
  "id",
  "order",
  "thread",
  "same",
  ...Object.values(eachFilter((name) => `filters.${name}`)),
];
