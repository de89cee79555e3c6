/** The indices behind an alias: the one in service, unfinished ones of earlier runs, and their creation. */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { UsageError } from "@/lib/report/usage";
import { type Connection, EngineError } from "../connection";
import { type Meta, mappingOf, metaSchema } from "../form/mapping";

export interface OwnIndex {
  name: string;
  meta: Meta;
}

/** The indices of an alias. */
export interface Indices {
  /** The one in service; null before the first. */
  served: OwnIndex | null;
  /** Others of the same name: unfinished, or replaced. */
  others: OwnIndex[];
}

const NAME = /^[a-z0-9][a-z0-9_-]{0,99}$/;

/** Throws `UsageError` for an invalid alias name. */
export function checkName(name: string): string {
  if (!NAME.test(name))
    throw new UsageError(`${name}: give a name of lower-case letters, digits and hyphens`);
  return name;
}

const mappingsSchema = z.record(
  z.string(),
  z.object({ mappings: z.object({ _meta: z.unknown().optional() }) }),
);
const aliasesSchema = z.record(z.string(), z.object({ aliases: z.record(z.string(), z.unknown()) }));

/**
 * Throws `ExpectedError` if an index of this name does not belong to this program: foreign indices are never touched.
 */
export async function findIndices(connection: Connection, alias: string): Promise<Indices> {
  const [named, aliased] = await Promise.all([
    connection(`${alias},${alias}-v*/_mapping?ignore_unavailable=true&allow_no_indices=true`, {
      accepts: [404],
    }),
    connection(`_alias/${alias}`, { accepts: [404] }),
  ]);
  const mappings = named.status === 404 ? {} : mappingsSchema.parse(named.body);
  const served = aliased.status === 404 ? [] : Object.keys(aliasesSchema.parse(aliased.body));
  const own = Object.entries(mappings).map(([name, { mappings }]): OwnIndex => {
    const meta = metaSchema.safeParse(mappings._meta);
    if (meta.success && name !== alias) return { name, meta: meta.data };
    throw new ExpectedError(
      `OpenSearch: the index ${name} was not made by this program; give another --name, or remove it yourself`,
    );
  });
  if (served.length > 1) {
    throw new ExpectedError(
      `OpenSearch: the alias ${alias} names ${served.join(" and ")}; point it at one of them`,
    );
  }
  return {
    served: own.find(({ name }) => name === served[0]) ?? null,
    others: own.filter(({ name }) => name !== served[0]),
  };
}

/** Returns a name that sorts after the existing ones. */
export function nextName(alias: string, { served, others }: Indices): string {
  const numbers = [...others, ...(served ? [served] : [])].map(({ name }) =>
    Number(/-v(\d+)$/.exec(name)?.[1] ?? 0),
  );
  return `${alias}-v${String(Math.max(0, ...numbers) + 1).padStart(6, "0")}`;
}

export interface Layout {
  shards: number;
  replicas: number;
}

/** Creates an index. If it exists, an earlier attempt whose response was lost, or another run, created it. */
export async function makeIndex(making: Promise<unknown>): Promise<void> {
  await making.catch((error: unknown) => {
    if (error instanceof EngineError && error.status === 400 && /already exists/.test(error.message)) return;
    throw error;
  });
}

export async function createIndex(
  connection: Connection,
  name: string,
  meta: Meta,
  { shards, replicas }: Layout,
): Promise<void> {
  const settings = {
    number_of_shards: shards,
    number_of_replicas: replicas,
    refresh_interval: "-1",
    // Replicas copy the primary's files and do not index each document once more: a third less time on the same nodes.
    "replication.type": "SEGMENT",
  };
  await makeIndex(connection(name, { method: "PUT", body: { settings, mappings: mappingOf(meta) } }));
}

/** Clones the index in service, sharing its files, so that only changes are sent. */
export async function cloneIndex(
  connection: Connection,
  from: OwnIndex,
  to: string,
  meta: Meta,
): Promise<void> {
  const settings = { "index.blocks.write": null, "index.refresh_interval": "-1" };
  const path = `${from.name}/_clone/${to}?wait_for_active_shards=1&timeout=60s`;
  await makeIndex(connection(path, { method: "PUT", body: { settings }, timeoutMs: 90_000 }));
  await putMeta(connection, to, meta);
}

/** What the mapping of an index says of it. */
export async function readMeta(connection: Connection, name: string): Promise<unknown> {
  const { body } = await connection(`${name}/_mapping`);
  return mappingsSchema.parse(body)[name]?.mappings._meta;
}

export async function putMeta(connection: Connection, name: string, meta: Meta): Promise<void> {
  await connection(`${name}/_mapping`, { method: "PUT", body: { _meta: meta } });
}

/** Lets documents be written to an index, or keeps them from it. */
export async function setWritable(connection: Connection, name: string, isWritable: boolean): Promise<void> {
  const body = { index: { "blocks.write": isWritable ? null : true } };
  await connection(`${name}/_settings`, { method: "PUT", body });
}

/** How long a node that is back may take to bring its copies. */
const RECOVERY_S = 5;

const healthSchema = z.object({ status: z.string() });

/** Whether a part of an index has no copy any more that the cluster knows of: its nodes are gone. False if nobody can tell. */
export async function hasLostShards(connection: Connection, name: string): Promise<boolean> {
  const path = `_cluster/health/${name}?wait_for_status=yellow&timeout=${RECOVERY_S}s`;
  const told = await connection(path, { accepts: [408] }).catch(() => null);
  return healthSchema.safeParse(told?.body).data?.status === "red";
}

export async function removeIndex(connection: Connection, name: string): Promise<void> {
  await connection(name, { method: "DELETE", accepts: [404] });
}
