/** What a page tells its scripts of the languages that a reader may choose. */
import { z } from "zod";
import { withBase } from "@/lib/site/addresses/paths";
import { offeredLanguages } from "./offered";
import { languages } from "./registry";
import type { LanguageChoice } from "./texts";

const filesSchema = z.record(z.string(), z.string());

/** The languages offered, the default one first. The build tells where their files are (`writeTextsFiles`). */
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
