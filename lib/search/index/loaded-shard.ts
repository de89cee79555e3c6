import { type Meanings, unpackMeanings } from "@/lib/search/format/glossary";
import type { PackedShard } from "@/lib/search/format/pack";
import { openShard, type Shard } from "@/lib/search/format/shard";

/** A shard of the index with the meanings of its glossary terms. */
export interface LoadedShard extends Shard {
  meanings: Meanings;
}

export const readShard = (packed: PackedShard): LoadedShard => ({
  ...openShard(packed),
  meanings: unpackMeanings(packed.g ?? {}),
});
