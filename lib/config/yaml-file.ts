/** Parses a settings file in YAML against a schema. An error names the line and the fix. */
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { isShaped, meant, parseTold, tellIssue } from "./issues";

/** A settings file is invalid. The message names the file, the line and the fix. */
export class ConfigError extends ExpectedError {
  override name = "ConfigError";
}

/** The text of a settings file, null if it is missing, and the path that messages show. */
export interface SettingsSource {
  file: string;
  source: string | null;
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Maximum of aliases (`*name`) in a file: more serve only to expand it enormously ("billion laughs"). */
const MAX_ALIASES = 20;

/** Parses a settings file; one that is missing or empty counts as `{}`. Throws `ConfigError`. */
export function parseFile<T>({ file, source }: SettingsSource, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(source ?? "", { lineCounter: lines, logLevel: "error" });
  const [broken] = document.errors;
  if (broken) {
    const [{ line = 1 } = {}] = broken.linePos ?? [];
    throw new ConfigError(`${file}:${line}: not valid YAML: ${broken.message.split("\n")[0]}`);
  }
  const result = parseTold(schema, dataOf(file, document) ?? {});
  if (result.success) return result.data;
  const lineOf = (path: Path): number => {
    // A missing key has no position of its own; report that of the object that lacks it.
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const told = result.error.issues.flatMap(meant).map((issue) => {
    const place = placeOf(issue);
    return `${file}:${lineOf(place)}: ${nameOf(place)}: ${tellIssue(issue, (path) => knownAt(schema, path))}`;
  });
  throw new ConfigError(told.join("\n"));
}

function dataOf(file: string, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw new ConfigError(`${file}: not valid YAML: ${error instanceof Error ? error.message : error}`);
  }
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);

/** Returns the path of an issue; an unknown setting has a path of its own. */
const placeOf = (issue: Issue): Path =>
  issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;

const nameOf = (path: Path): string => path.map(String).join(".") || "(top level)";

/** Returns the settings that a schema has at a path; empty if it is no object there. */
function knownAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown[] = [schema];
  for (const step of path) at = at.flatMap(choices).map((each) => childOf(each, step));
  const names = at.flatMap(choices).flatMap((each) => (isShaped(each) ? Object.keys(each.shape) : []));
  return [...new Set(names)];
}

/** What a schema may be: each way of several. */
function choices(schema: unknown): unknown[] {
  const one = bare(schema);
  if (!(typeof one === "object" && one !== null && "options" in one && Array.isArray(one.options)))
    return [one];
  return one.options.flatMap(choices);
}

/** Returns the schema within wrappers such as defaults and optionals. */
function bare(schema: unknown): unknown {
  let inner = schema;
  while (
    typeof inner === "object" &&
    inner !== null &&
    "unwrap" in inner &&
    typeof inner.unwrap === "function"
  ) {
    if ("element" in inner) break;
    inner = inner.unwrap();
  }
  return inner;
}

const childOf = (schema: unknown, step: PropertyKey): unknown => {
  if (isShaped(schema)) return schema.shape[String(step)];
  return typeof schema === "object" && schema !== null && "element" in schema ? schema.element : undefined;
};
