"use client";

import { useTexts, useTheme } from "@/components/ui/current-language";
import { Icon } from "@/components/ui/icon";
import { Text } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { following, type LanguageChoice, type MessageKey } from "@/lib/site/languages/texts";
import { setLanguage, setTheme, THEMES, type Theme } from "@/lib/site/storage/preferences";
import type { IconName } from "@/lib/site/style/icons";

/**
 * Switches to the next language, which the button names in that language. `languages`: those offered, the default
 * first.
 */
export function LanguageToggle({ languages }: { languages: readonly LanguageChoice[] }) {
  const { language } = useTexts();
  const [byDefault] = languages;
  const current = languages.find(({ code }) => code === language) ?? byDefault;
  if (!current || languages.length < 2) return null;
  const next = following(languages, current);
  return (
    <button
      type="button"
      className="toggle js-only"
      lang={next.tag}
      suppressHydrationWarning
      // Without network the language stays.
      onClick={() => setLanguage(next).catch(() => {})}
    >
      <Text k="languageNext" text={next.name} />
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
