/** Where the cluster is, and whether it is one that this program can use. */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { UsageError } from "@/lib/report/usage";
import { type Connection, EngineError } from "./connection";

/** Major versions that the tests run, or that keep their promises. */
const MAJORS = [2, 3];
/** Scores of named queries came with this minor version of 2. */
const LEAST_MINOR = 19;

/** The addresses of nodes in a setting or an option. Throws `UsageError` for what is no address, or holds a password. */
export function nodesOf(given: readonly string[]): string[] {
  return given.map((text) => {
    if (!URL.canParse(text) || !/^https?:/i.test(text)) {
      throw new UsageError(`${text}: give the address of a node, such as http://localhost:9200`);
    }
    const url = new URL(text);
    if (url.username || url.password) {
      // Not repeated: what is printed ends in logs.
      throw new UsageError(
        `${url.host}: give the address without user and password; QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD hold them`,
      );
    }
    return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
  });
}

/** The header that credentials in the environment make; null for none. */
export function authorizationOf(environment: Record<string, string | undefined>): string | null {
  const { QA_OPENSEARCH_USER: user, QA_OPENSEARCH_PASSWORD: password } = environment;
  if (!user && !password) return null;
  if (!user || !password) {
    throw new ExpectedError("QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD: set both, or none");
  }
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

const rootSchema = z.object({
  version: z.object({ number: z.string(), distribution: z.string().optional() }),
});

/** Throws `EngineError` unless the cluster is an OpenSearch of a version that this program speaks to. */
export async function checkVersion(connection: Connection): Promise<void> {
  const root = rootSchema.safeParse((await connection("")).body);
  if (!root.success) throw new EngineError(0, "what answers there is no OpenSearch");
  const { number, distribution } = root.data.version;
  const [major = 0, minor = 0] = number.split(".").map(Number);
  const isKnown = MAJORS.includes(major) && (major > 2 || minor >= LEAST_MINOR);
  if (distribution !== "opensearch" || !isKnown) {
    throw new EngineError(
      0,
      `what answers there is ${distribution ?? "another engine"} ${number}; this program needs OpenSearch 2.${LEAST_MINOR} or newer, or 3`,
    );
  }
}
