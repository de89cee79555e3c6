/**
 * Language and theme: stored in `localStorage`, set on `<html>` before the first paint by the first script of a page, and used by
 * CSS. Without JavaScript a page shows the default language, in which it is built, and the system's theme.
 */
import { DEFAULT_TEXTS, type LanguageChoice, type Texts } from "@/lib/site/languages/texts";
import { PREFERENCE_EVENT } from "./preference-event";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const LANGUAGE_KEY = "qa.language";
export const THEME_KEY = "qa.theme";

/** Timeout for texts, in milliseconds; then the page is shown in the default language. */
const PATIENCE_MS = 3_000;

/**
 * Serialised into the page, so it must not refer to anything of this module. `data-js` lets CSS hide controls that need
 * JavaScript; `data-waiting` hides the page until `languages/apply.ts` has inserted the texts of another language.
 */
function prefer(
  languages: readonly LanguageChoice[],
  languageKey: string,
  themeKey: string,
  patienceMs: number,
): void {
  const root = document.documentElement;
  const { dataset } = root;
  dataset.js = "";
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(languageKey);
    const theme = localStorage.getItem(themeKey);
    if (theme === "light" || theme === "dark") dataset.theme = theme;
  } catch {
    // Storage may be denied.
  }
  const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
  const wanted = [kept ?? "", ...navigator.languages]
    .map((tag) => languages.find(({ code }) => primary(code) === primary(tag)))
    .find((choice) => choice !== undefined);
  if (!wanted?.file) return;
  const before = { lang: root.lang, dir: root.dir, code: dataset.lang };
  dataset.lang = wanted.code;
  root.lang = wanted.tag;
  root.dir = wanted.direction;
  dataset.waiting = "";
  const script = document.createElement("script");
  script.src = wanted.file;
  // The page waits for it; not for its other scripts, which were asked for before.
  script.fetchPriority = "high";
  script.onerror = () => {
    delete dataset.waiting;
    dataset.lang = before.code;
    root.lang = before.lang;
    root.dir = before.dir;
  };
  setTimeout(() => delete dataset.waiting, patienceMs);
  document.head.append(script);
}

/** Runs before the first paint. `languages`: those offered, the default first. */
export const preferenceScript = (languages: readonly LanguageChoice[]): string =>
  `(${prefer})(${JSON.stringify(languages)},"${LANGUAGE_KEY}","${THEME_KEY}",${PATIENCE_MS})`;

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be denied (private mode): the choice then lasts for this page.
  }
  window.dispatchEvent(new Event(PREFERENCE_EVENT));
}

/** Returns the texts that the page shows; those of the default language until the others have loaded. */
export function currentTexts(): Texts {
  const { qaTexts } = window;
  return qaTexts && qaTexts.language === document.documentElement.dataset.lang ? qaTexts : DEFAULT_TEXTS;
}

const load = (file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${file} is not there`));
    document.head.append(script);
  });

/** Switches the page to a language and stores the choice. Rejects without any change if its texts cannot be loaded. */
export async function setLanguage({ code, tag, direction, file }: LanguageChoice): Promise<void> {
  if (file !== null && window.qaTexts?.language !== code) await load(file);
  const root = document.documentElement;
  root.dataset.lang = code;
  root.lang = tag;
  root.dir = direction;
  remember(LANGUAGE_KEY, code);
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
