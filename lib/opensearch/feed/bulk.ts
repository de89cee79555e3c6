/** Writes documents in batches, as fast as the cluster accepts them. */
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Connection } from "../connection";
import { EngineError } from "../connection";
import type { EngineDocument } from "../form/documents";
import { hasLostShards } from "./indices";

export type Change =
  | { kind: "put"; id: string; hash: string; document: EngineDocument }
  | { kind: "delete"; id: string };

/** Maximum size of a batch, in characters and changes: a busy node takes a second for it, not half a minute. */
const MOST_CHARACTERS = 1_000_000;
const MOST_CHANGES = 1_000;
/** Concurrent batches: more would only fill the engine's queue. */
const AT_ONCE = 2;
/** Timeout of a batch. One that is given up too early is still worked on while it is sent again. */
const BATCH_MS = 90_000;

/** How long a node waits for a shard without a primary; a replica is promoted sooner. */
const SHARD_S = 5;

/** Pauses before a batch, or its refused part, is sent again; in milliseconds. */
const PAUSES = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 60_000, 60_000, 60_000];

const bulkSchema = z.object({
  items: z.array(
    z.record(
      z.string(),
      z.object({
        status: z.number(),
        error: z.object({ type: z.string(), reason: z.string().nullish() }).nullish(),
      }),
    ),
  ),
});

/**
 * Sends all changes to an index; calls `done` after each batch. Rejects with `EngineError` when the retries are used
 * up.
 */
export async function sendChanges(
  connection: Connection,
  index: string,
  changes: Iterable<Change>,
  done: (count: number) => void,
  pauses: readonly number[] = PAUSES,
): Promise<void> {
  const batches = batchesOf(changes);
  // A failure ends the loops of all: it closes the batches that they share.
  const work = async (): Promise<void> => {
    for (const batch of batches) {
      await sendBatch(connection, index, batch, pauses);
      done(batch.length);
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

interface Line {
  id: string;
  text: string;
}

function* batchesOf(changes: Iterable<Change>): Generator<Line[]> {
  let batch: Line[] = [];
  let size = 0;
  for (const change of changes) {
    const line = { id: change.id, text: textOf(change) };
    batch.push(line);
    size += line.text.length;
    if (size < MOST_CHARACTERS && batch.length < MOST_CHANGES) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

function textOf(change: Change): string {
  if (change.kind === "delete") return `${JSON.stringify({ delete: { _id: change.id } })}\n`;
  const { id, hash, document } = change;
  return `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify({ ...document, hash })}\n`;
}

/** Sends a batch until all of it is written: what a busy engine refuses is sent again, after a growing pause. */
async function sendBatch(
  connection: Connection,
  index: string,
  batch: readonly Line[],
  pauses: readonly number[],
): Promise<void> {
  let left = batch;
  for (let attempt = 0; ; attempt++) {
    const outcome = await attemptBatch(connection, index, left);
    if (outcome.left.length === 0) return;
    const pause = pauses[attempt];
    const isHopeless = outcome.reason.status !== 429 && (await hasLostShards(connection, index));
    if (pause === undefined || isHopeless) throw outcome.reason;
    left = outcome.left;
    await sleep(pause);
  }
}

interface Outcome {
  left: readonly Line[];
  reason: EngineError;
}

async function attemptBatch(connection: Connection, index: string, lines: readonly Line[]): Promise<Outcome> {
  try {
    const body = lines.map(({ text }) => text).join("");
    const response = await connection(`${index}/_bulk?timeout=${SHARD_S}s`, {
      method: "POST",
      body,
      timeoutMs: BATCH_MS,
    });
    return refusedOf(bulkSchema.parse(response.body).items, lines);
  } catch (error) {
    // No node answers, or the cluster reports that it is busy.
    if (error instanceof EngineError && (error.status === 0 || error.status === 429))
      return { left: lines, reason: error };
    throw error;
  }
}

/** Returns the lines that were refused temporarily. Throws for a permanent refusal. */
function refusedOf(items: z.infer<typeof bulkSchema>["items"], lines: readonly Line[]): Outcome {
  let reason = new EngineError(0, "the answer to a batch is not whole");
  const left = lines.filter((line, i) => {
    const [item] = Object.values(items[i] ?? {});
    // A document to be deleted may be gone already.
    if (item && (item.status < 300 || item.status === 404)) return false;
    if (!item) return true;
    const { type = "", reason: why } = item.error ?? {};
    reason = new EngineError(item.status, `${line.id} was refused: ${type} ${why ?? ""}`);
    // Disk full: the engine blocks writes by itself, and lifts the block when there is space.
    const isBlocked = type === "cluster_block_exception";
    if (item.status !== 429 && item.status !== 503 && !isBlocked) throw reason;
    return true;
  });
  return { left, reason };
}
