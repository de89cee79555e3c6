/** The index that a run writes into: which one it is, whether it is complete in the end, and how it gets into service. */
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import type { Connection } from "../connection";
import { isCurrent, type Meta } from "../form/mapping";
import { Digest, heldDocuments } from "./held";
import {
  cloneIndex,
  createIndex,
  hasLostShards,
  type Indices,
  type Layout,
  nextName,
  putMeta,
  removeIndex,
  setWritable,
} from "./indices";
import type { HeldLease } from "./lease";

/**
 * How long a new index may take to be copied to other nodes; then it is served from those that hold it. An engine that lost
 * a node waits a minute for it before it copies anew. Shorter than a request may take.
 */
const COPIES_S = 20;
const POLL_MS = 200;

/**
 * The index to write into: the one that a run left unfinished, a copy of the served one, or an empty one. Nothing is made
 * of an index whose shards were lost.
 */
export async function targetOf(
  connection: Connection,
  alias: string,
  indices: Indices,
  meta: Meta,
  layout: Layout,
): Promise<string> {
  const { served, others } = indices;
  const unfinished = others.findLast(({ meta }) => meta.state === "building" && isCurrent(meta));
  if (unfinished && !(await hasLostShards(connection, unfinished.name))) {
    await putMeta(connection, unfinished.name, meta);
    await setWritable(connection, unfinished.name, true);
    return unfinished.name;
  }
  const name = nextName(alias, indices);
  if (served && isCurrent(served.meta) && !(await hasLostShards(connection, served.name)))
    await cloneIndex(connection, served, name, meta);
  else await createIndex(connection, name, meta, layout);
  return name;
}

/** Reads the index back. Throws unless it contains exactly the wanted documents. */
export async function verify(connection: Connection, index: string, wanted: Digest): Promise<void> {
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
  lease: HeldLease;
}

/** Moves the alias to the new index atomically, and deletes unused ones. */
export async function publish(
  connection: Connection,
  { alias, index, indices: { served, others }, meta, replicas, lease }: Publication,
): Promise<void> {
  const settings = { number_of_replicas: replicas, refresh_interval: null };
  await connection(`${index}/_settings`, { method: "PUT", body: { index: settings } });
  const until = Date.now() + COPIES_S * 1_000;
  await connection(`_cluster/health/${index}?wait_for_status=green&timeout=${COPIES_S}s`, { accepts: [408] });
  await untilReplicasFollow(connection, index, until);
  await lease.confirm();
  await putMeta(connection, index, { ...meta, state: "complete" });
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

const lagSchema = z.array(z.object({ checkpoints_behind: z.string() }));

/** Waits until the replicas hold what the primaries hold, at most until a time (ms since 1970). */
async function untilReplicasFollow(connection: Connection, index: string, until: number): Promise<void> {
  const path = `_cat/segment_replication/${index}?format=json&h=checkpoints_behind`;
  for (; Date.now() < until; await sleep(POLL_MS)) {
    const replicas = lagSchema.parse((await connection(path)).body);
    if (replicas.every(({ checkpoints_behind }) => checkpoints_behind === "0")) return;
  }
}
