/**
 * Language and theme: kept in `localStorage`, set on `<html>` before the first paint by an inline script, followed by
 * CSS. Pages hold all languages, so they do not flash, and without JavaScript show the default language and the system's
 * theme.
 */
import {
  DEFAULT_LANGUAGE,
  dictionaries,
  isLanguage,
  LANGUAGES,
  type Language,
} from "@/lib/site/languages/dictionary";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const LANGUAGE_KEY = "qa.language";
export const THEME_KEY = "qa.theme";

/** Fired on `window` when a preference changes in this tab. */
export const PREFERENCE_EVENT = "qa:preference";

/** Tags for `<html lang>` of the languages that a page is not built in. */
const OTHER_TAGS = Object.fromEntries(
  LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE).map((language) => [
    language,
    dictionaries[language].languageTag,
  ]),
);

/** Runs before the first paint. `data-js` lets CSS hide controls that do nothing without JavaScript. */
export const PREFERENCE_SCRIPT = `(function(){var r=document.documentElement,d=r.dataset;d.js="";try{var s=localStorage,l=s.getItem("${LANGUAGE_KEY}"),t=s.getItem("${THEME_KEY}"),g=${JSON.stringify(OTHER_TAGS)};if(g.hasOwnProperty(l)){d.lang=l;r.lang=g[l]}if(t==="light"||t==="dark")d.theme=t}catch(e){}})()`;

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be refused (private mode): the choice then lasts for this page.
  }
  window.dispatchEvent(new Event(PREFERENCE_EVENT));
}

export function currentLanguage(): Language {
  const { lang } = document.documentElement.dataset;
  return isLanguage(lang) ? lang : DEFAULT_LANGUAGE;
}

export function setLanguage(language: Language): void {
  document.documentElement.dataset.lang = language;
  document.documentElement.lang = dictionaries[language].languageTag;
  remember(LANGUAGE_KEY, language);
}

export function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember(THEME_KEY, theme);
}
