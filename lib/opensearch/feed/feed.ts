/**
 * Feeds an index: builds a new one beside the one in service, and swaps it in when it is complete. If a run stops, the
 * alias is unchanged, and the next run continues where it ended.
 */
import { say } from "@/lib/report/output";
import type { Progress } from "@/lib/report/progress";
import { checkVersion } from "../cluster";
import type { Connection } from "../connection";
import { type Meta, newMeta, shardsFor } from "../form/mapping";
import { type Change, sendChanges } from "./bulk";
import { countDocuments, documentsOf, type IdentifiedDocument } from "./documents";
import { Digest, heldDocuments, stepsTo } from "./held";
import { findIndices, hasLostShards, type Indices, removeIndex, setWritable } from "./indices";
import { type HeldLease, withLease } from "./lease";
import type { EngineSource } from "./source";
import { publish, targetOf, verify } from "./target";

export interface FeedOptions {
  alias: string;
  /** Replicas of each shard; 1 by default. */
  replicas?: number;
  /** Number of shards; by default, depends on the number of pairs. */
  shards?: number;
  progress?: Progress;
  /** Reports that this run waits for another one; on the terminal by default. */
  say?: (line: string) => void;
}

/** With one replica, no data is lost with a node. */
const REPLICAS = 1;

export interface Fed {
  index: string;
  pairs: number;
  written: number;
  removed: number;
  /** Documents that were already there. */
  kept: number;
}

/**
 * Brings the index behind the alias up to date with the source, while no other run feeds it. Rejects with
 * `ExpectedError` for what a person can fix.
 */
export async function feed(connection: Connection, source: EngineSource, options: FeedOptions): Promise<Fed> {
  await checkVersion(connection);
  return withLease(
    connection,
    options.alias,
    async (lease) => {
      for (let attempt = 1; ; attempt++) {
        const run = await beginRun(connection, source, options, lease);
        try {
          return await runToEnd(run, source, options);
        } catch (error) {
          if (attempt === ATTEMPTS || !(await hasLostShards(connection, run.index))) throw error;
          await removeIndex(connection, run.index);
        }
      }
    },
    options.say ?? say,
  );
}

/** How often a run starts because nodes died with what it had written, before it gives up. */
const ATTEMPTS = 3;

interface Run {
  connection: Connection;
  lease: HeldLease;
  indices: Indices;
  meta: Meta;
  /** The index that it writes into. */
  index: string;
}

async function beginRun(
  connection: Connection,
  source: EngineSource,
  { alias, replicas = REPLICAS, shards }: FeedOptions,
  lease: HeldLease,
): Promise<Run> {
  const pairs = source.entries.length;
  const meta = newMeta(pairs);
  const indices = await findIndices(connection, alias);
  const layout = { shards: shards ?? shardsFor(pairs), replicas };
  const index = await targetOf(connection, alias, indices, meta, layout);
  return { connection, lease, indices, meta, index };
}

async function runToEnd(
  run: Run,
  source: EngineSource,
  { alias, replicas = REPLICAS, progress = () => {} }: FeedOptions,
): Promise<Fed> {
  const { connection, lease, index } = run;
  const held = new Map<string, string>();
  for await (const page of heldDocuments(connection, index))
    for (const [id, hash] of page) held.set(id, hash);

  const total = countDocuments(source);
  const tally = { keep: 0, put: 0, delete: 0 };
  const wanted = new Digest();
  let sent = 0;
  function* changes(): Generator<Change> {
    for (const step of stepsTo(digested(documentsOf(source), wanted), held)) {
      lease.assertHeld();
      tally[step.kind]++;
      if (step.kind !== "keep") yield step;
    }
  }
  await sendChanges(connection, index, changes(), (count) => {
    sent += count;
    progress(Math.min(tally.keep + sent, total), total);
  });
  // What is verified stays as it is: an index in service is read-only, and only read-only ones can be cloned.
  await setWritable(connection, index, false);
  await verify(connection, index, wanted);
  await publish(connection, { ...run, alias, replicas });
  return {
    index,
    pairs: source.entries.length,
    written: tally.put,
    removed: tally.delete,
    kept: tally.keep,
  };
}

function* digested(documents: Iterable<IdentifiedDocument>, digest: Digest): Generator<IdentifiedDocument> {
  for (const each of documents) {
    digest.add(each.id, each.hash);
    yield each;
  }
}
