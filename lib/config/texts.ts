/** Schemas that several settings share. */
import { z } from "zod";

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

/** The language code of a text that is written as one string, for readers of every language. */
const ANY_LANGUAGE = "any";

/** A text that is the same for whoever reads it. */
export const anyText = (written: string): Record<string, string> => ({ [ANY_LANGUAGE]: written });

/** A text in one language, or an object of texts by language code. */
export const text = z
  .union([
    z.string().min(1),
    z
      .record(z.string().regex(LANGUAGE, "the code of a language, such as en or zh"), z.string().min(1))
      .refine((texts) => Object.keys(texts).length > 0, "give a text"),
  ])
  .transform((written): Record<string, string> => (typeof written === "string" ? anyText(written) : written))
  .describe("A text, or one by language: { en: …, zh: … }");

/** Strings; accepts what YAML parses as a number. */
export const words = z.array(z.coerce.string().min(1)).default([]);

export const languageCode = z.string().regex(LANGUAGE, "the code of a language, such as en or zh");

export const webAddress = z.url({
  protocol: /^https?$/,
  error: "an address that begins with https:// or http://",
});

/** A repository as `owner/name`. */
export const repositoryName = z.string().regex(/^[\w.-]+\/[\w.-]+$/, "owner/name");
