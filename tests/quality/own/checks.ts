/** Checks this repository's content before it is scored. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { assemble } from "@/lib/assemble/assemble";
import { serializeLedger } from "@/lib/assemble/ledger";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { verifyLedger } from "@/lib/assemble/permalinks";
import { readConfig } from "@/lib/content/config-files";
import { OWN_CONTENT } from "@/lib/content/home";
import type { Content } from "@/lib/content/read";
import { readPosts } from "@/lib/content/read-posts";
import { ExpectedError } from "@/lib/model/expected-error";
import type { LabelledPost, LabelledQuery } from "./labels";

const isHere = ({ post }: LabelledPost): boolean =>
  [`${post}/index.md`, `${post}.md`].some((name) => existsSync(path.join(OWN_CONTENT, name)));

/**
 * Returns whether content/ contains the labelled posts: all, or none (another community's). Throws if only some are
 * there.
 */
export function holdsLabelledPosts(labels: readonly LabelledPost[]): boolean {
  const missing = labels.filter((label) => !isHere(label));
  if (missing.length === 0 || missing.length === labels.length) return missing.length === 0;
  throw new ExpectedError(
    `content/ lacks posts that tests/quality/own/labels.json names: ${missing.map(({ post }) => post).join(", ")}`,
  );
}

/** A copy of `content/permalinks.json` at the last release. */
const RELEASED = path.join(import.meta.dirname, "../released-permalinks.json");

/**
 * Throws if a permalink of the last release is lost, or now belongs to another question: in the committed ledger, and
 * where a community comes from that release at once, with its ledger and these posts.
 */
export async function checkReleasedPermalinks(): Promise<void> {
  const read = async (file: string) => parseLedger(await readFile(file, "utf8"), file);
  const released = await read(RELEASED);
  const committed = await read(path.join(OWN_CONTENT, "permalinks.json"));
  verifyLedger(released, committed);
  const { posts } = await readPosts(OWN_CONTENT, await readConfig(OWN_CONTENT), {});
  const { permalinks } = assemble(posts, released);
  verifyLedger(released, permalinks.ledger);
  const lost = permalinks.gone.filter((id) => !committed.get(id)?.gone);
  if (lost.length > 0)
    throw new ExpectedError(`with the ledger of the last release, posts lose permalinks: ${lost.join(", ")}`);
}

/** Throws if the committed ledger is stale, or a query names a pair that does not exist. */
export async function checkIds(
  queries: readonly LabelledQuery[],
  { pairs, permalinks }: Pick<Content, "pairs" | "permalinks">,
): Promise<void> {
  const committed = await readFile(path.join(OWN_CONTENT, "permalinks.json"), "utf8");
  if (serializeLedger(permalinks.ledger) !== committed)
    throw new ExpectedError("content/permalinks.json is stale: run `npm run build` and commit it");
  const ids = new Set(pairs.map(({ id }) => id));
  const unknown = queries.flatMap(({ query, relevant }) =>
    relevant.filter((id) => !ids.has(id)).map((id) => `${id} ("${query}")`),
  );
  if (unknown.length > 0)
    throw new ExpectedError(
      `tests/quality/own/queries.json names pairs that content/ lacks: ${unknown.join(", ")}`,
    );
}
