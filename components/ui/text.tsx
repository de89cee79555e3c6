import {
  dictionaries,
  LANGUAGES,
  type Language,
  type Localized,
  type MessageKey,
  messageIn,
  textIn,
} from "@/lib/site/languages/dictionary";
import type { MessageValues } from "@/lib/site/languages/messages";

/** What `inLanguage` gives, in every language; CSS shows that of `html[data-lang]`. Once where all are the same. */
export function EachLanguage({ inLanguage }: { inLanguage: (language: Language) => string }) {
  const texts = LANGUAGES.map((language) => ({ language, text: inLanguage(language) }));
  if (texts.every(({ text }) => text === texts[0]?.text)) return texts[0]?.text;
  return texts.map(({ language, text }) => (
    <span key={language} className="t" lang={dictionaries[language].languageTag}>
      {text}
    </span>
  ));
}

/** A text of the community in every language of the interface. */
export function LocalizedText({ text }: { text: Localized }) {
  return <EachLanguage inLanguage={(language) => textIn(language, text)} />;
}

/** A string of the interface in every language. Attributes cannot hold several: see `useMessage`. */
export function T({ k, ...values }: { k: MessageKey } & MessageValues) {
  return <EachLanguage inLanguage={(language) => messageIn(language, k, values)} />;
}
