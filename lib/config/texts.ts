/** Schemas that several settings share. */
import { z } from "zod";
import { normalizeRelative } from "@/lib/model/relative-path";

const LANGUAGE_CODE = "the code of a language, such as en or zh";
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

/** The language code of a text that is written as one string, for readers of every language. */
const ANY_LANGUAGE = "any";

/** A text that is the same for whoever reads it. */
export const anyText = (written: string): Record<string, string> => ({ [ANY_LANGUAGE]: written });

/** A text of a form; `what` says which. */
export const matching = (pattern: RegExp, what: string): z.ZodString => z.string(what).regex(pattern, what);

/** A text in one language, or an object of texts by language code. */
export const text = z
  .union([
    z.string().min(1),
    z
      .record(matching(LANGUAGE, LANGUAGE_CODE), z.string().min(1))
      .refine((texts) => Object.keys(texts).length > 0, "give a text"),
  ])
  .transform((written): Record<string, string> => (typeof written === "string" ? anyText(written) : written))
  .describe("A text, or one by language: { en: …, zh: … }");

/** Strings; accepts what YAML parses as a number. */
export const words = z.array(z.coerce.string().min(1)).default([]);

export const webAddress = z.url({
  protocol: /^https?$/,
  error: "an address that begins with https:// or http://",
});

/** Refuses placeholders that nothing is put in place of. */
export const withPlaces =
  (places: readonly string[]) =>
  (written: string, context: z.RefinementCtx): void => {
    const unknown = (written.match(/\{[^{}]*\}/g) ?? []).find((place) => !places.includes(place));
    if (unknown === undefined) return;
    context.addIssue({
      code: "custom",
      message: `nothing is put in place of ${unknown}; there are ${places.join(", ")}`,
    });
  };

/** A repository as `owner/name`. */
export const repositoryName = matching(/^[\w.-]+\/[\w.-]+$/, "owner/name");

/** A folder or file below another one. */
export const below = (what: string) =>
  z.string(what).transform((written, context) => {
    const normal = /^\w+:/.test(written) ? null : normalizeRelative(written);
    if (normal !== null && !/(?:^|\/)\./.test(normal)) return normal;
    context.addIssue({ code: "custom", message: `"${written}" is not ${what}` });
    return z.NEVER;
  });
