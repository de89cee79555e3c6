"use client";

import { Icon, type IconName } from "@/components/ui/icon";
import { T } from "@/components/ui/text";
import { useLanguage, useMessage, useTheme } from "@/components/ui/use-language";
import type { MessageKey } from "@/lib/site/languages/dictionary";
import { setLanguage, setTheme, THEMES, type Theme } from "@/lib/site/storage/preferences";

export function LanguageToggle() {
  const language = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className="toggle js-only"
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => setLanguage(other)}
    >
      <T k="switchLanguage" />
    </button>
  );
}

const ICONS: Record<Theme, IconName> = { system: "system", light: "sun", dark: "moon" };
const NAMES: Record<Theme, MessageKey> = { system: "themeSystem", light: "themeLight", dark: "themeDark" };

export function ThemeToggle() {
  const theme = useTheme();
  const message = useMessage();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const label = message("themeLabel", { theme: message(NAMES[theme]) });
  return (
    <button
      type="button"
      className="toggle js-only"
      aria-label={label}
      title={label}
      onClick={() => setTheme(next)}
    >
      <Icon name={ICONS[theme]} className="text-[1.125rem]" />
    </button>
  );
}
