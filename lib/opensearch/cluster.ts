/** Locates the cluster, and checks whether this program supports it. */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { UsageError } from "@/lib/report/usage";
import { type Connection, EngineError } from "./connection";

/** Major versions that the tests run, or that are compatible with those. */
const MAJORS = [2, 3];
/** The minor version of 2 that introduced scores of named queries. */
const LEAST_MINOR = 19;

/**
 * Returns the node addresses in a setting or an option. Throws `UsageError` for an invalid address, or one with a
 * password.
 */
export function nodesOf(given: readonly string[]): string[] {
  return given.map((text) => {
    if (!URL.canParse(text) || !/^https?:/i.test(text)) {
      throw new UsageError(`${text}: give the address of a node, such as http://localhost:9200`);
    }
    const url = new URL(text);
    if (url.username || url.password) {
      // Do not repeat the address: output ends up in logs.
      throw new UsageError(
        `${url.host}: give the address without user and password; QA_OPENSEARCH_USER and QA_OPENSEARCH_PASSWORD hold them`,
      );
    }
    return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
  });
}

/** Returns the header for the credentials in the environment; null if there are none. */
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

/** Throws `EngineError` unless the cluster is an OpenSearch of a supported version. */
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
