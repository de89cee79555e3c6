/** The search dialog of the site, in a shadow root of another site. */
import { useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { SearchDialog } from "@/components/search/dialog/dialog";
import { openSearch } from "@/components/search/dialog/open";
import { DEFAULT_TEXTS, languageTagOf, type Texts } from "@/lib/site/languages/texts";
import { TextsContext } from "./seams/current-language";
import type { OpenOptions } from "./settings";

/** Set by the build: the site's own styles for a shadow root; example queries. */
declare const EMBED_STYLE: string;
declare const EMBED_EXAMPLES: readonly string[];
/** Texts of the site's non-default languages. */
declare const EMBED_TEXTS: readonly Texts[];

const roots = new WeakMap<ShadowRoot, { root: Root; place: HTMLElement }>();

/** Opens the dialog in this shadow root. */
export function openDialog(shadow: ShadowRoot, options: OpenOptions): void {
  const { root, place } = roots.get(shadow) ?? mount(shadow);
  const texts = textsFor(options.lang ?? document.documentElement.lang);
  place.lang = languageTagOf(texts);
  if (options.theme) place.dataset.theme = options.theme;
  else delete place.dataset.theme;
  root.render(
    <TextsContext value={texts}>
      <EmbeddedDialog shadow={shadow} options={options} />
    </TextsContext>,
  );
}

function mount(shadow: ShadowRoot): { root: Root; place: HTMLElement } {
  const style = new CSSStyleSheet();
  style.replaceSync(EMBED_STYLE);
  shadow.adoptedStyleSheets.push(style);
  const place = document.createElement("div");
  place.className = "community-qa";
  place.dataset.js = "";
  shadow.append(place);
  const mounted = { root: createRoot(place), place };
  roots.set(shadow, mounted);
  return mounted;
}

function textsFor(tag: string): Texts {
  const [language] = tag.toLowerCase().split("-");
  return EMBED_TEXTS.find((texts) => texts.language === language) ?? DEFAULT_TEXTS;
}

/** Opens the dialog once for each `options`. */
function EmbeddedDialog({ shadow, options }: { shadow: ShadowRoot; options: OpenOptions }) {
  useEffect(() => openSearch(options.query ?? "", shadow), [shadow, options]);
  return <SearchDialog examples={EMBED_EXAMPLES} project={options.project} />;
}
