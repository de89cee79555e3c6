/** The mapping of an index of this program, with metadata that distinguishes it from foreign ones. */
import { z } from "zod";
import { PROGRAM } from "@/lib/model/program";
import { eachFilter } from "@/lib/search/filters";
import { TOKENIZER_FINGERPRINT } from "@/lib/search/format/fingerprint";
import { FIELD } from "./weights";

/** Version of documents and mapping; an older index is fed again from scratch. */
export const FORM = 2;

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

/** Returns whether this program can read the index, and continue feeding it. */
export const isCurrent = ({ form, tokenizer }: Meta): boolean =>
  form === FORM && tokenizer === TOKENIZER_FINGERPRINT;

const KEYWORD = { type: "keyword" };
const NUMBER = { type: "integer" };
/** Stored but not indexed. */
const STORED = { type: "object", enabled: false };

/** Our tokenizer cuts the terms on both sides: the engine analyses nothing. */
export const mappingOf = (meta: Meta): object => ({
  _meta: meta,
  dynamic: "strict",
  properties: {
    kind: KEYWORD,
    hash: { type: "keyword", index: false },
    // Pairs.
    id: { type: "keyword", index: false },
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
    level: NUMBER,
    data: STORED,
  },
});

/** Pairs per shard: one of two cores searches this many in tens of milliseconds. */
const PAIRS_PER_SHARD = 250_000;

export const shardsFor = (pairs: number): number => Math.max(1, Math.ceil(pairs / PAIRS_PER_SHARD));
