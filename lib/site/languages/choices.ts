/** The languages that a reader may choose, as a page passes them to its scripts. */
import { z } from "zod";
import { withBase } from "@/lib/site/addresses/paths";
import { offeredLanguages } from "./offered";
import { languages } from "./registry";
import type { LanguageChoice } from "./texts";

const filesSchema = z.record(z.string(), z.string());

/** Returns the languages offered, the default first. The build sets where their files are (`writeTextsFiles`). */
export function languageChoices(): LanguageChoice[] {
  const files = filesSchema.parse(JSON.parse(process.env.QA_TEXTS_FILES ?? "{}"));
  return offeredLanguages().map((code) => {
    const { languageName, languageTag, languageDirection } = languages[code].messages;
    const file = files[code];
    return {
      code,
      name: languageName,
      tag: languageTag,
      direction: languageDirection === "rtl" ? "rtl" : "ltr",
      file: file === undefined ? null : withBase(`/${file}`),
    };
  });
}
