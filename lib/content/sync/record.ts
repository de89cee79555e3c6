/** The record of what syncs brought into a folder, by source: the only files that a later sync may change or remove. */
import { z } from "zod";
import { faultOfName } from "../storage/stored-name";
import { readRegular } from "./hash";
import { identifySource, type SourceIdentity } from "./identity";
import { SyncError } from "./state";

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256");

/** Schema of post names; any other name could make a sync write or delete elsewhere. */
export const nameSchema = z.string().superRefine((name, context) => {
  const fault = faultOfName(name);
  if (fault) context.addIssue({ code: "custom", message: `"${name}" ${fault}` });
});

/** Hashes by name. */
const filesSchema = z.record(nameSchema, hashSchema);

const sourceSchema = z.object({ name: z.string(), address: z.string(), files: filesSchema });
export type BroughtSource = z.infer<typeof sourceSchema>;

export const broughtSchema = z.object({ version: z.literal(2), sources: z.array(sourceSchema) });
export type Brought = z.infer<typeof broughtSchema>;

/** Version 1 named each source by its whole address, including user and token. */
const firstVersionSchema = z.record(z.string(), filesSchema).transform(
  (sources): Brought => ({
    version: 2,
    sources: Object.entries(sources).map(([text, files]) => ({ ...identifySource(text), files })),
  }),
);

/** A larger record was not written by a sync. In bytes. */
const MAX_STATE_BYTES = 256 * 1024 * 1024;

/** Returns the first problem. That of a name is nested within the issue of its record. */
function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === "invalid_key") return issue.issues[0]?.message ?? issue.message;
  return issue ? `${issue.path.join(".")}: ${issue.message}` : "not a record of a sync";
}

/**
 * Parses a state file; `schemaOf` selects the schema of its version. Returns null if there is no file. Throws
 * `SyncError`, with `mend` at the end of its message, if it is unusable.
 */
export function readState<T>(
  file: string,
  schemaOf: (data: unknown) => z.ZodType<T>,
  mend: string,
): T | null {
  const bytes = readRegular(file, MAX_STATE_BYTES);
  if (bytes === null) return null;
  const refuse = (why: string): SyncError => new SyncError(`${file}: ${why}; ${mend}`);
  if (bytes === "too-large") throw refuse("too large for a record of a sync");
  let data: unknown;
  try {
    data = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw refuse(`not valid JSON (${error instanceof Error ? error.message : error})`);
  }
  const parsed = schemaOf(data).safeParse(data);
  if (!parsed.success) throw refuse(faultOf(parsed.error));
  return parsed.data;
}

const hasVersion = (data: unknown): boolean => typeof data === "object" && data !== null && "version" in data;

/** Returns what earlier syncs brought into a folder. Throws `SyncError` if the record is unusable. */
export function readBrought(file: string): Brought {
  const mend = "restore it from version control, or delete it and sync again (posts that are there stay)";
  const schemaOf = (data: unknown): z.ZodType<Brought> =>
    hasVersion(data) ? broughtSchema : firstVersionSchema;
  return readState(file, schemaOf, mend) ?? { version: 2, sources: [] };
}

/** Returns the text of the record: sorted, one line per file, so that its diffs are readable. */
export function serializeBrought({ sources }: Brought): string {
  const sorted = sources.map(({ name, address, files }) => ({
    name,
    address,
    files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
  }));
  return `${JSON.stringify({ version: 2, sources: sorted }, null, 1)}\n`;
}

/**
 * Returns whether a source still contains at least half of the recorded posts, so that it is the same one and not a
 * namesake.
 */
function hasMost(files: BroughtSource["files"], has: (file: string) => boolean): boolean {
  const names = Object.keys(files);
  return names.length > 0 && names.filter(has).length * 2 >= names.length;
}

/**
 * Returns the record of a source: by address, else that of a source of the same name most of whose posts it contains,
 * because a branch, organisation or host was renamed.
 */
export function recordOf(
  { sources }: Brought,
  { name, address }: SourceIdentity,
  has: (file: string) => boolean,
): BroughtSource | null {
  return (
    sources.find((source) => source.address === address) ??
    sources.find((source) => source.name === name && hasMost(source.files, has)) ??
    null
  );
}
