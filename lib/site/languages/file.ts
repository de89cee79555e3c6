/** The file of a non-default language, with the texts that pages show to its readers. */
import type { Project } from "@/lib/model/project";
import type { Site } from "@/lib/model/site";
import { textIn } from "./dictionary";
import { withNoun } from "./messages";
import { offeredLanguages } from "./offered";
import { type Language, languages } from "./registry";
import { type CommunityKey, following, type Texts } from "./texts";

/** Folder of these files in the site. */
export const TEXTS_FOLDER = "texts";

const communityTexts = (
  { site, projects }: { site: Site; projects: readonly Project[] },
  language: Language,
): [CommunityKey, string][] => [
  ["site.title", textIn(language, site.title)],
  ["site.tagline", textIn(language, site.tagline)],
  ["site.description", textIn(language, site.description)],
  ...projects.map(({ slug, description }): [CommunityKey, string] => [
    `project.${slug}`,
    textIn(language, description),
  ]),
  ...[...site.menu, ...site.footer].map(({ url, text }): [CommunityKey, string] => [
    `link.${url}`,
    textIn(language, text),
  ]),
];

/** Returns the strings of the interface alone. */
export const interfaceTexts = (language: Language): Texts => ({
  language,
  texts: Object.fromEntries(
    Object.entries(languages[language].messages).map(([key, text]) => [key, withNoun(text)]),
  ),
});

/** Returns all texts of a site in a language. */
export function textsOf(base: { site: Site; projects: readonly Project[] }, language: Language): Texts {
  const { messages, builtMessages } = languages[language];
  const own = Object.entries({ ...messages, ...builtMessages }).map(([key, text]) => [key, withNoun(text)]);
  const next = languages[following(offeredLanguages(), language)].messages.languageName;
  return {
    language,
    texts: { ...Object.fromEntries([...own, ...communityTexts(base, language)]), languageNext: next },
  };
}
