/**
 * Feeds an index: builds a new one beside the one in service, and swaps it in when it is complete. If a run stops, the
 * alias is unchanged, and the next run continues where it ended.
 */
import { ExpectedError } from "@/lib/model/expected-error";
import type { Progress } from "@/lib/report/progress";
import { checkVersion } from "../cluster";
import type { Connection } from "../connection";
import { isCurrent, type Meta, newMeta, shardsFor } from "../form/mapping";
import { type Change, sendChanges } from "./bulk";
import { countDocuments, documentsOf, type IdentifiedDocument } from "./documents";
import { Digest, heldDocuments, stepsTo } from "./held";
import {
  cloneIndex,
  createIndex,
  findIndices,
  type Indices,
  type Layout,
  nextName,
  putMeta,
  removeIndex,
} from "./indices";
import type { EngineSource } from "./source";

/**
 * How long to wait for the replicas of a new index; then it is served without them. An engine that lost a node waits a
 * minute before it replicates again. Shorter than the timeout of a request.
 */
const COPIES_S = 20;

export interface FeedOptions {
  alias: string;
  /** Replicas of each shard; with 1, no data is lost with a node. */
  replicas?: number;
  /** Number of shards; by default, depends on the number of pairs. */
  shards?: number;
  progress?: Progress;
}

export interface Fed {
  index: string;
  pairs: number;
  written: number;
  removed: number;
  /** Documents that were already there. */
  kept: number;
}

/**
 * Brings the index behind the alias up to date with the source. Rejects with `ExpectedError` for what a person can fix.
 */
export async function feed(
  connection: Connection,
  source: EngineSource,
  { alias, replicas = 1, shards, progress = () => {} }: FeedOptions,
): Promise<Fed> {
  await checkVersion(connection);
  const pairs = source.entries.length;
  const meta = newMeta(pairs);
  const indices = await findIndices(connection, alias);
  const layout = { shards: shards ?? shardsFor(pairs), replicas };
  const index = await targetOf(connection, alias, indices, meta, layout);
  const held = new Map<string, string>();
  for await (const page of heldDocuments(connection, index))
    for (const [id, hash] of page) held.set(id, hash);

  const total = countDocuments(source);
  const tally = { keep: 0, put: 0, delete: 0 };
  const wanted = new Digest();
  let sent = 0;
  function* changes(): Generator<Change> {
    for (const step of stepsTo(digested(documentsOf(source), wanted), held)) {
      tally[step.kind]++;
      if (step.kind !== "keep") yield step;
    }
  }
  await sendChanges(connection, index, changes(), (count) => {
    sent += count;
    progress(Math.min(tally.keep + sent, total), total);
  });
  await verify(connection, index, wanted);
  await publish(connection, { alias, index, indices, meta, replicas });
  return { index, pairs, written: tally.put, removed: tally.delete, kept: tally.keep };
}

/** Returns the index to write into: one that a run left unfinished, a copy of the one in service, or an empty one. */
async function targetOf(
  connection: Connection,
  alias: string,
  indices: Indices,
  meta: Meta,
  layout: Layout,
): Promise<string> {
  const { served, others } = indices;
  const unfinished = others.findLast(({ meta }) => meta.state === "building" && isCurrent(meta));
  if (unfinished) {
    await putMeta(connection, unfinished.name, meta);
    return unfinished.name;
  }
  const name = nextName(alias, indices);
  if (served && isCurrent(served.meta)) await cloneIndex(connection, served, name, meta);
  else await createIndex(connection, name, meta, layout);
  return name;
}

function* digested(documents: Iterable<IdentifiedDocument>, digest: Digest): Generator<IdentifiedDocument> {
  for (const each of documents) {
    digest.add(each.id, each.hash);
    yield each;
  }
}

/** Reads the index back. Throws unless it contains exactly the wanted documents. */
async function verify(connection: Connection, index: string, wanted: Digest): Promise<void> {
  const found = new Digest();
  for await (const page of heldDocuments(connection, index))
    for (const [id, hash] of page) found.add(id, hash);
  if (found.equals(wanted)) return;
  throw new ExpectedError(
    `OpenSearch: ${index} does not hold what was written; run the same command again, which mends it`,
  );
}

interface Publication {
  alias: string;
  index: string;
  indices: Indices;
  meta: Meta;
  replicas: number;
}

/** Moves the alias to the new index atomically, and deletes unused ones. */
async function publish(
  connection: Connection,
  { alias, index, indices: { served, others }, meta, replicas }: Publication,
): Promise<void> {
  await putMeta(connection, index, { ...meta, state: "complete" });
  // An index in service is read-only, and only read-only ones can be cloned.
  const settings = { "blocks.write": true, number_of_replicas: replicas, refresh_interval: null };
  await connection(`${index}/_settings`, { method: "PUT", body: { index: settings } });
  await connection(`_cluster/health/${index}?wait_for_status=green&timeout=${COPIES_S}s`, { accepts: [408] });
  await connection("_aliases", {
    method: "POST",
    body: {
      actions: [
        ...(served ? [{ remove: { index: served.name, alias, must_exist: false } }] : []),
        { add: { index, alias } },
      ],
    },
  });
  for (const old of [...others, ...(served ? [served] : [])])
    if (old.name !== index) await removeIndex(connection, old.name);
}
