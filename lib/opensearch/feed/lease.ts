/**
 * One run at a time feeds an index. Its lease is a document in the cluster, which it renews; a run that was killed renews
 * nothing, and is followed by the next one. Nobody compares clocks: who waits watches for a renewal.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { isOver, processSchema, thisProcess } from "@/lib/content/storage/process";
import { ExpectedError } from "@/lib/model/expected-error";
import { PROGRAM } from "@/lib/model/program";
import { type Connection, EngineError } from "../connection";
import { makeIndex, readMeta } from "./indices";

const RENEWAL_MS = 2_000;
/** A lease that was not renewed for so long is that of a run that was killed. */
const LEASE_MS = 15_000;
const POLL_MS = 500;

const metaSchema = z.object({ program: z.literal(PROGRAM.name) });

const versionSchema = z.object({ _seq_no: z.number(), _primary_term: z.number() });
/** Tells one state of the document from all others. */
type Version = z.infer<typeof versionSchema>;

const leaseSchema = versionSchema.extend({
  _source: z.object({ run: z.string(), holder: processSchema }),
});
type Lease = z.infer<typeof leaseSchema>;

interface Leases {
  /** The lease that stands; null if nobody holds one. */
  read(): Promise<Lease | null>;
  /** Takes or renews the lease. Null if it is no longer as `before` says, which is null where there was none. */
  write(before: Version | null): Promise<Version | null>;
  remove(before: Version): Promise<void>;
}

function leasesIn(connection: Connection, index: string, run: string): Leases {
  const place = `${index}/_doc/feeder`;
  const body = { run, holder: thisProcess() };
  const unless = ({ _seq_no, _primary_term }: Version): string =>
    `if_seq_no=${_seq_no}&if_primary_term=${_primary_term}`;
  return {
    async read() {
      const { status, body } = await connection(place, { accepts: [404] });
      return status === 404 ? null : leaseSchema.parse(body);
    },
    async write(before) {
      const condition = before ? unless(before) : "op_type=create";
      const { status, body: written } = await connection(`${place}?${condition}`, {
        method: "PUT",
        body,
        accepts: [409],
      });
      return status === 409 ? null : versionSchema.parse(written);
    },
    async remove(before) {
      await connection(`${place}?${unless(before)}`, { method: "DELETE", accepts: [404, 409] });
    },
  };
}

/** Makes the index that leases stand in. Throws `ExpectedError` where another program has one of this name. */
async function provideIndex(connection: Connection, name: string): Promise<void> {
  const settings = { number_of_shards: 1, auto_expand_replicas: "0-2" };
  const mappings = { _meta: { program: PROGRAM.name }, enabled: false };
  await makeIndex(connection(name, { method: "PUT", body: { settings, mappings } }));
  if (metaSchema.safeParse(await readMeta(connection, name)).success) return;
  throw new ExpectedError(
    `OpenSearch: the index ${name} was not made by this program; give another --name, or remove it yourself`,
  );
}

type Say = (line: string) => void;

/** Waits for the lease, and tells once who holds it. */
async function acquire(leases: Leases, run: string, alias: string, say: Say): Promise<Version> {
  let seen: Lease | null = null;
  let since = Date.now();
  for (;;) {
    const fresh = await leases.write(null);
    if (fresh) return fresh;
    const found = await leases.read();
    if (!found) continue;
    const { run: holding, holder } = found._source;
    // The answer to an earlier request of ours was lost.
    if (holding === run) return found;
    if (!seen) say(`${alias}: another qa index feeds it (process ${holder.pid} on ${holder.host}); waiting`);
    if (seen?._seq_no !== found._seq_no) [seen, since] = [found, Date.now()];
    if (isOver(holder) || Date.now() - since > LEASE_MS) {
      const taken = await leases.write(found);
      if (taken) return taken;
    }
    await sleep(POLL_MS);
  }
}

export interface HeldLease {
  /** Throws `EngineError` once it is known that another run took over, because this one was held up for too long. */
  assertHeld(): void;
  /** Renews it. Throws `EngineError` where another run took over. */
  confirm(): Promise<void>;
}

/** Runs `work` while no other run feeds the index. `say` tells who is waited for. */
export async function withLease<T>(
  connection: Connection,
  alias: string,
  work: (lease: HeldLease) => Promise<T>,
  say: Say,
): Promise<T> {
  const index = `${alias}-lease`;
  const run = randomUUID();
  const leases = leasesIn(connection, index, run);
  await provideIndex(connection, index);
  let version = await acquire(leases, run, alias, say);
  let lost: EngineError | null = null;
  const assertHeld = (): void => {
    if (lost) throw lost;
  };
  const confirm = async (): Promise<void> => {
    assertHeld();
    const renewed = await leases.write(version);
    if (renewed) version = renewed;
    else {
      const found = await leases.read();
      // The answer to an earlier renewal was lost.
      if (found?._source.run === run) version = found;
      else lost = new EngineError(409, `another run of qa index feeds ${alias} now; this one ends`);
    }
    assertHeld();
  };
  let renewal = Promise.resolve();
  const timer = setInterval(() => {
    // No node may answer for a while; what matters is confirmed at the end.
    renewal = confirm().catch(() => {});
  }, RENEWAL_MS);
  try {
    return await work({ assertHeld, confirm });
  } finally {
    clearInterval(timer);
    await renewal;
    await leases.remove(version).catch(() => {});
  }
}
