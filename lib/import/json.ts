/** Parses JSON of other programs. */
import { z } from "zod";
import { ImportError } from "./entry";

/** Yields the documents in a sequence of JSON documents. */
function* documents(text: string): Generator<string> {
  let depth = 0;
  let start = -1;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === "\\") i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      if (depth++ === 0) start = i;
    } else if (character === "}" || character === "]") {
      if (--depth === 0) yield text.slice(start, i + 1);
    }
  }
}

function parseOne(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(`not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Returns the documents of a text: one, or several in a row, as `gh api --paginate` prints pages. Throws `ImportError`.
 */
export function parseDocuments(text: string): unknown[] {
  const parts = [...documents(text)];
  return parts.length > 1 ? parts.map(parseOne) : [parseOne(text)];
}

/** Parses data against a schema. Throws `ImportError` that names `what` and the path in it. */
export function parseAs<T>(schema: z.ZodType<T>, data: unknown, what: string): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `  ${path.join(".") || "(top level)"}: ${message}`);
  throw new ImportError(`${what} does not have the expected form\n${problems.join("\n")}`);
}

/** Schema of a web address; anything else becomes null. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .nullish()
  .catch(null)
  .transform((url) => url ?? null);
