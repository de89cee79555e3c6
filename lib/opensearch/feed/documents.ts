/** Converts the source of an index to its documents. */
import { FILTER_NAMES, type FilterName } from "@/lib/search/filters";
import { EXPLAINED } from "@/lib/search/format/blocks";
import { type ColumnReader, readColumn } from "@/lib/search/index/column";
import { plain } from "@/lib/search/rank/values";
import { SLOT_COUNT } from "@/lib/search/weighting/bm25f";
import { shortHash } from "@/lib/text/hash";
import { type FoldTable, unpackFold } from "@/lib/text/normalize";
import {
  type EngineDocument,
  type PairDocument,
  soundId,
  TABLES_ID,
  termId,
  type VocabularyDocument,
  valueId,
  wordId,
} from "../form/documents";
import { featureOf, valueOfSlot } from "../form/weights";
import type { EngineSource, SourceTerm } from "./source";

export interface IdentifiedDocument {
  id: string;
  /** Hash of the whole document. */
  hash: string;
  document: EngineDocument;
}

/** Yields all documents of an index: the vocabulary, then the pairs from old to new. */
export function* documentsOf(source: EngineSource): Generator<IdentifiedDocument> {
  for (const [id, document] of vocabularyOf(source)) yield identified(id, document);
  for (const document of pairsOf(source)) yield identified(document.entry.packed[0], document);
}

/** Returns the number of documents that `documentsOf` yields. */
export function countDocuments(source: EngineSource): number {
  const values = FILTER_NAMES.reduce((sum, name) => sum + source.columns[name].values.length, 0);
  const { terms, words, sounds, entries } = source;
  return (
    terms.filter(isWord).length + words.filter(isTold).length + sounds.length + values + 1 + entries.length
  );
}

const HASH_LENGTH = 11;

const identified = (id: string, document: EngineDocument): IdentifiedDocument => ({
  id,
  hash: shortHash(JSON.stringify(document), HASH_LENGTH),
  document,
});

/** The pair itself identifies the term of its id. */
const isWord = ({ term }: SourceTerm): boolean => !term.startsWith("=");

/** Every reader knows words of the dictionary that the index lacks. */
const isTold = (line: string): boolean => !line.endsWith(" 0");

function* vocabularyOf(source: EngineSource): Generator<[id: string, VocabularyDocument]> {
  const { tables } = source;
  yield [TABLES_ID, { kind: "tables", data: tables }];
  for (const { term, count, level } of source.terms.filter(isWord))
    yield [termId(term), { kind: "term", term, count, level }];
  for (const line of source.words.filter(isTold)) {
    const [word = "", told = ""] = line.split(" ");
    const isExplained = told.endsWith(EXPLAINED);
    yield [wordId(word), { kind: "word", word, count: Number.parseInt(told, 10), data: { isExplained } }];
  }
  for (const line of source.sounds) {
    const [sound = "", bigrams = "", words = ""] = line.split(/[ |]/);
    const cut = (joined: string): string[] => joined.match(/../g) ?? [];
    yield [soundId(sound), { kind: "sound", sound, data: { bigrams: cut(bigrams), words: cut(words) } }];
  }
  const fold = unpackFold(tables.language.fold);
  for (const filter of FILTER_NAMES) yield* valuesOf(filter, readColumn(source.columns[filter]), fold);
}

function* valuesOf(
  filter: FilterName,
  column: ColumnReader,
  fold: FoldTable,
): Generator<[id: string, VocabularyDocument]> {
  const totals = column.totals();
  for (const [i, value] of column.values.entries()) {
    const count = totals[i] ?? 0;
    yield [valueId(filter, value), { kind: "value", filter, value, plain: plain(value, fold), count }];
  }
}

function* pairsOf({ entries, columns, threads, same, terms }: EngineSource): Generator<PairDocument> {
  const termsOf = byPair(terms, entries.length);
  const readers = FILTER_NAMES.map((name) => [name, readColumn(columns[name])] as const);
  const idOf = (doc: number): string => entries[doc]?.[0] ?? "";
  const firstOfSame = new Map(same.flatMap((group) => group.map((doc) => [doc, idOf(group[0] ?? doc)])));
  let doc = 0;
  let post = "";
  let place = 0;
  for (const length of threads) {
    const thread = length > 1 ? { thread: idOf(doc) } : {};
    for (const end = doc + length; doc < end; doc++) {
      const packed = entries[doc];
      if (!packed) continue;
      const [, , , , , path, , date] = packed;
      const name = `${date ?? ""} ${path}`;
      place = name === post ? place + 1 : 0;
      post = name;
      const first = firstOfSame.get(doc);
      yield {
        kind: "pair",
        id: packed[0],
        terms: termsOf(doc),
        order: `${name} ${String(place).padStart(6, "0")}`,
        ...thread,
        ...(first !== undefined && { same: first }),
        filters: Object.fromEntries(readers.map(([filter, column]) => [filter, valuesAt(column, doc)])),
        entry: { packed },
      };
    }
  }
}

const valuesAt = (column: ColumnReader, doc: number): string[] =>
  [column.first(doc), ...column.more(doc)].flatMap((number) => column.values[number] ?? []);

/** Returns the terms of each pair, by its number. Arrays, because a million pairs have a hundred million terms. */
function byPair(terms: readonly SourceTerm[], pairs: number): (doc: number) => Record<string, number> {
  const starts = new Uint32Array(pairs + 1);
  for (const { pairs: list } of terms)
    list.forEach((posting) => {
      const doc = Math.floor(posting / SLOT_COUNT);
      starts[doc + 1] = (starts[doc + 1] ?? 0) + 1;
    });
  for (let doc = 0; doc < pairs; doc++) starts[doc + 1] = (starts[doc + 1] ?? 0) + (starts[doc] ?? 0);
  const held = new Uint32Array(starts[pairs] ?? 0);
  const slots = new Uint8Array(held.length);
  const next = starts.slice();
  terms.forEach(({ pairs: list }, number) => {
    list.forEach((posting) => {
      const doc = Math.floor(posting / SLOT_COUNT);
      const at = next[doc] ?? 0;
      held[at] = number;
      slots[at] = posting % SLOT_COUNT;
      next[doc] = at + 1;
    });
  });
  return (doc) => {
    const features: Record<string, number> = {};
    for (let at = starts[doc] ?? 0; at < (starts[doc + 1] ?? 0); at++)
      features[featureOf(terms[held[at] ?? 0]?.term ?? "")] = valueOfSlot(slots[at] ?? 0);
    return features;
  };
}
