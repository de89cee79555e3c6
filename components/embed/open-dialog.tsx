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
/** Files with the texts of the site's non-default languages, by language code; they lie beside this script. */
declare const EMBED_TEXTS: Readonly<Record<string, string>>;

const roots = new WeakMap<ShadowRoot, { root: Root; place: HTMLElement }>();

/** Opens the dialog in this shadow root, in its language once that is there. */
export async function openDialog(shadow: ShadowRoot, options: OpenOptions): Promise<void> {
  const texts = await textsFor(options.lang ?? document.documentElement.lang);
  const { root, place } = roots.get(shadow) ?? mount(shadow);
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

/** The texts of a language; those that are built in where the site does not offer it, or it cannot be had. */
async function textsFor(tag: string): Promise<Texts> {
  const [language = ""] = tag.toLowerCase().split("-");
  const file = Object.hasOwn(EMBED_TEXTS, language) ? EMBED_TEXTS[language] : undefined;
  if (file === undefined) return DEFAULT_TEXTS;
  const address = new URL(file, import.meta.url).href;
  try {
    const loaded: { default: Texts } = await import(address);
    return loaded.default;
  } catch (error) {
    console.error("community-qa: the texts of a language could not be loaded.", error);
    return DEFAULT_TEXTS;
  }
}

/** Opens the dialog once for each `options`. */
function EmbeddedDialog({ shadow, options }: { shadow: ShadowRoot; options: OpenOptions }) {
  useEffect(() => openSearch(options.query ?? "", shadow), [shadow, options]);
  return <SearchDialog examples={EMBED_EXAMPLES} project={options.project} />;
}
