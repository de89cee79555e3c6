/**
 * Language and theme: kept in `localStorage`, set on `<html>` before the first paint by an inline script, followed by
 * CSS. So pages come with both languages, do not flash and work without JavaScript (Chinese, the system's theme).
 */

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const LANGUAGE_KEY = "qa.language";
export const THEME_KEY = "qa.theme";

/** Fired on `window` when a preference changes in this tab. */
export const PREFERENCE_EVENT = "qa:preference";

/** Tags for `<html lang>`. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: "zh-CN", en: "en" };

/** Runs before the first paint. `data-js` lets CSS hide controls that do nothing without JavaScript. */
export const PREFERENCE_SCRIPT = `(function(){var r=document.documentElement,d=r.dataset;d.js="";try{var s=localStorage,l=s.getItem("${LANGUAGE_KEY}"),t=s.getItem("${THEME_KEY}");if(l==="en"){d.lang=l;r.lang="${LANGUAGE_TAGS.en}"}if(t==="light"||t==="dark")d.theme=t}catch(e){}})()`;

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be refused (private mode): the choice then lasts for this page.
  }
  window.dispatchEvent(new Event(PREFERENCE_EVENT));
}

export function currentLanguage(): Language {
  return document.documentElement.dataset.lang === "en" ? "en" : "zh";
}

export function setLanguage(language: Language): void {
  document.documentElement.dataset.lang = language;
  document.documentElement.lang = LANGUAGE_TAGS[language];
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
