"use client";

import { useLanguage, useTheme } from "@/components/ui/current-language";
import { Icon, type IconName } from "@/components/ui/icon";
import { EachLanguage } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { dictionaries, LANGUAGES, type MessageKey } from "@/lib/site/languages/dictionary";
import { setLanguage, setTheme, THEMES, type Theme } from "@/lib/site/storage/preferences";

/** The item after the given one, round and round. */
const following = <Item,>(items: readonly Item[], item: Item): Item =>
  items[(items.indexOf(item) + 1) % items.length] ?? item;

/** Switches to the next language, which the button names in itself. */
export function LanguageToggle() {
  const next = following(LANGUAGES, useLanguage());
  return (
    <button
      type="button"
      className="toggle js-only"
      lang={dictionaries[next].languageTag}
      onClick={() => setLanguage(next)}
    >
      <EachLanguage inLanguage={(language) => dictionaries[following(LANGUAGES, language)].languageName} />
    </button>
  );
}

const ICONS: Record<Theme, IconName> = { system: "system", light: "sun", dark: "moon" };
const NAMES: Record<Theme, MessageKey> = { system: "themeSystem", light: "themeLight", dark: "themeDark" };

export function ThemeToggle() {
  const theme = useTheme();
  const message = useMessage();
  const label = message("themeLabel", { theme: message(NAMES[theme]) });
  return (
    <button
      type="button"
      className="toggle js-only"
      aria-label={label}
      title={label}
      onClick={() => setTheme(following(THEMES, theme))}
    >
      <Icon name={ICONS[theme]} className="text-[1.125rem]" />
    </button>
  );
}
