/** What an index of this program looks like, and how one is told from those of others. */
import { z } from "zod";
import { PROGRAM } from "@/lib/model/program";
import { eachFilter } from "@/lib/search/filters";
import { TOKENIZER_FINGERPRINT } from "@/lib/search/format/fingerprint";
import { FIELD } from "./weights";

/** Rises with each change of what documents hold or of how they are mapped; an older index is then fed anew. */
export const FORM = 1;

export const metaSchema = z.object({
  program: z.literal(PROGRAM.name),
  form: z.number(),
  tokenizer: z.number(),
  /** `building`: being fed, or left by a run that ended early. */
  state: z.enum(["building", "complete"]),
  pairs: z.number(),
});

export type Meta = z.infer<typeof metaSchema>;

export const newMeta = (pairs: number): Meta => ({
  program: PROGRAM.name,
  form: FORM,
  tokenizer: TOKENIZER_FINGERPRINT,
  state: "building",
  pairs,
});

/** Whether an index can be read, and fed further, by this program. */
export const isCurrent = ({ form, tokenizer }: Meta): boolean =>
  form === FORM && tokenizer === TOKENIZER_FINGERPRINT;

const KEYWORD = { type: "keyword" };
const NUMBER = { type: "integer" };
/** Kept as it is, for nobody to search. */
const STORED = { type: "object", enabled: false };

/** Terms are cut by our tokenizer, on both sides: the engine analyses nothing. */
export const mappingOf = (meta: Meta): object => ({
  _meta: meta,
  dynamic: "strict",
  properties: {
    kind: KEYWORD,
    hash: { type: "keyword", index: false },
    // Pairs.
    [FIELD]: { type: "rank_features" },
    order: KEYWORD,
    thread: KEYWORD,
    same: KEYWORD,
    filters: { properties: eachFilter(() => KEYWORD) },
    entry: STORED,
    // The vocabulary.
    term: KEYWORD,
    word: KEYWORD,
    sound: KEYWORD,
    filter: KEYWORD,
    value: KEYWORD,
    plain: KEYWORD,
    count: NUMBER,
    data: STORED,
  },
});

/** Pairs a shard: one of two cores searches so many in tens of milliseconds. */
const PAIRS_PER_SHARD = 250_000;

export const shardsFor = (pairs: number): number => Math.max(1, Math.ceil(pairs / PAIRS_PER_SHARD));
