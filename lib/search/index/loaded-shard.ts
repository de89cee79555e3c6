import { type Meanings, unpackMeanings } from "@/lib/search/format/glossary";
import { type PackedShard, unpackShard } from "@/lib/search/format/pack";
import { openShard, type Shard } from "@/lib/search/format/shard";

/** A shard of the index with all data of its file. */
export interface LoadedShard {
  postings: Shard;
  terms: string[];
  /** Document frequencies of the terms whose lists were cut. */
  counts: ReadonlyMap<string, number>;
  /** Levels of the terms that are common in general. */
  commonness: ReadonlyMap<string, number>;
  meanings: Meanings;
}

export function readShard(packed: PackedShard): LoadedShard {
  const shard = openShard(unpackShard(packed));
  const terms = packed.t.split(" ");
  const commonness = new Map<string, number>();
  for (let i = 0; i < packed.c.length; i++) {
    const level = packed.c.charCodeAt(i) - 48;
    if (level > 0) commonness.set(terms[i] ?? "", level);
  }
  const counts = new Map(Object.entries(packed.n ?? {}));
  return { postings: shard, terms, counts, commonness, meanings: unpackMeanings(packed.g ?? {}) };
}
