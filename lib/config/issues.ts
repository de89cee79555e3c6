/** What a schema finds wrong with a setting, in the words of an editor: what was found, and what to write instead. */
import type { z } from "zod";
import { editDistance } from "@/lib/text/edit-distance";

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** Longest part of a value that a message quotes. */
const MAX_QUOTED = 60;

/** Whether a schema is that of an object. */
export const isShaped = (schema: unknown): schema is { shape: Record<string, unknown> } =>
  typeof schema === "object" && schema !== null && "shape" in schema;

const KINDS: Partial<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  array: 'a list, each entry after "- "',
  record: "texts by language: { en: …, zh: … }",
};

const keysOf = (schema: unknown): string => (isShaped(schema) ? Object.keys(schema.shape).join(", ") : "");

/** What to write where a schema does not say it in its own words. */
function needed(issue: RawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected] ?? `settings: { ${keysOf(issue.inst)} }`;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return issue.origin === "string" ? "a text that is not empty" : "one entry at least";
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? `one of ${issue.options.join(", ")}`
        : [...new Set(issue.errors.flatMap(([first]) => first?.message ?? []))].join(", or ");
    default:
      return "something else";
  }
}

/** Parses as the schema does, with messages that say what to write. */
export const parseTold = <T>(schema: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> =>
  schema.safeParse(data, { reportInput: true, error: needed });

/** Whether a value has another shape than the schema has, so that nothing within it can be told. */
const isOfOtherShape = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === "invalid_type" || code === "invalid_value");

/** Returns an issue, or those within the one of several ways to write a setting that was meant. */
export function meant(issue: Issue): Issue[] {
  // Each unknown setting has a line of its own.
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ ...issue, keys: [key] }));
  if (issue.code !== "invalid_union") return [issue];
  const [way, ...others] = issue.errors.filter((within) => !within.some(isOfOtherShape));
  if (way === undefined || others.length > 0) return [issue];
  return way.map((each) => ({ ...each, path: [...issue.path, ...each.path] })).flatMap(meant);
}

/** Quotes what stands at an issue; never the password of an address. */
function found(issue: Issue): string {
  const isOfKey = issue.code === "invalid_union" && issue.discriminator !== undefined;
  const value = isOfKey ? Reflect.get(Object(issue.input), issue.discriminator ?? "") : issue.input;
  if (value === undefined) return "missing";
  if (value === null) return "found nothing";
  const quoted = JSON.stringify(value).replace(/\/\/[^/@\s]*@/g, "//…@");
  return `found ${quoted.length > MAX_QUOTED ? `${quoted.slice(0, MAX_QUOTED)}…` : quoted}`;
}

/** Returns the known name that an unknown one was meant to be: the nearest, or one that it shortens or lengthens. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const distances = known.map((each) => ({ each, distance: editDistance(lower, each.toLowerCase(), 2) }));
  const [near] = distances.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance);
  const begins = (long: string, short: string): boolean => short.length > 2 && long.startsWith(short);
  return (
    near?.each ?? known.find((each) => begins(each.toLowerCase(), lower) || begins(lower, each.toLowerCase()))
  );
}

/** Words an issue. `knownAt`: the settings that there are at a path. */
export function tellIssue(issue: Issue, knownAt: (path: readonly PropertyKey[]) => string[]): string {
  // These name what they found, in sentences of their own.
  if (issue.code === "custom") return issue.message;
  if (issue.code === "invalid_key")
    return `${found(issue)}; write ${issue.issues.map(({ message }) => message).join(", ")}`;
  if (issue.code !== "unrecognized_keys") return `${found(issue)}; write ${issue.message}`;
  const known = knownAt(issue.path);
  const near = nearest(issue.keys[0] ?? "", known);
  if (near) return `no such setting; did you mean "${near}"?`;
  return `no such setting${known.length > 0 ? `; there are ${known.join(", ")}` : ""}`;
}
