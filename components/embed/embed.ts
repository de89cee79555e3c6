/**
 * `embed.js`: the search on any site. Defines `<community-qa-search>`, a button in a shadow root, and
 * `communityQa.open()`. The dialog's code is loaded shortly before it is needed.
 */
import type { OpenOptions } from "./settings";

/** Set by the build: labels of the button, by language. */
declare const EMBED_LABELS: Readonly<Record<string, string>>;

const NAME = "community-qa-search";
/** Root of the site that serves this script, with a final slash. */
const ROOT = new URL("./", import.meta.url).href;

const STYLE = `
:host { display: inline-block }
:host([hidden]) { display: none }
[part="button"] {
  all: initial; direction: inherit; box-sizing: border-box; display: inline-flex; align-items: center; gap: 8px;
  min-height: 36px; padding: 0 12px; border: 1px solid var(--community-qa-line, GrayText);
  border-radius: var(--community-qa-radius, 10px); background: var(--community-qa-paper, Canvas);
  color: var(--community-qa-ink, CanvasText); color-scheme: inherit; cursor: pointer;
  font: 14px/1.4 var(--community-qa-font, system-ui, sans-serif);
}
[part="button"]:focus-visible { outline: 2px solid var(--community-qa-accent, Highlight); outline-offset: 2px }
[part="button"] svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round }`;

const ICON = "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4";

const loadDialog = () => import("./open-dialog");

const searchPage = ({ query = "", project = "" }: OpenOptions): string => {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...(project && { project }) });
  return `${ROOT}search/${parameters.size > 0 ? `?${parameters}` : ""}`;
};

/** Opens the dialog in the shadow root; if its code cannot be loaded, opens the site's search page. */
async function openIn(shadow: ShadowRoot, options: OpenOptions): Promise<void> {
  try {
    const { openDialog } = await loadDialog();
    await openDialog(shadow, options);
  } catch (error) {
    console.error("community-qa: the dialog could not be loaded.", error);
    location.assign(searchPage(options));
  }
}

/** Returns the label of the button for a language tag such as `zh-CN`; falls back to the site's first language. */
const labelFor = (tag: string): string =>
  EMBED_LABELS[tag.toLowerCase().split("-")[0] ?? ""] ?? Object.values(EMBED_LABELS)[0] ?? "";

class CommunityQaSearch extends HTMLElement {
  readonly #shadow = this.attachShadow({ mode: "open" });

  connectedCallback(): void {
    if (this.#shadow.hasChildNodes()) return;
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    this.#shadow.adoptedStyleSheets = [style];
    this.#shadow.append(this.#button());
    if (this.hasAttribute("shortcut")) document.addEventListener("keydown", this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey);
  }

  open(options: OpenOptions = {}): void {
    const attribute = (name: string) => this.getAttribute(name) ?? undefined;
    const own = { project: attribute("project"), lang: attribute("lang"), theme: attribute("theme") };
    void openIn(this.#shadow, { ...withoutEmpty(own), ...options });
  }

  /** Renders a link to the search page, so that it also opens in a new tab. */
  #button(): HTMLElement {
    const link = document.createElement("a");
    link.part.add("button");
    link.href = searchPage(withoutEmpty({ project: this.getAttribute("project") ?? undefined }));
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("viewBox", "0 0 20 20");
    icon.setAttribute("aria-hidden", "true");
    const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
    shape.setAttribute("d", ICON);
    icon.append(shape);
    const label = document.createElement("slot");
    label.textContent = labelFor(this.lang || document.documentElement.lang);
    link.append(icon, label);
    for (const near of ["pointerenter", "focus"])
      link.addEventListener(near, () => void loadDialog().catch(() => {}));
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.open();
    });
    return link;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // An input method handles its own keys; 229 is what Safari gives instead of `isComposing`.
    if (
      event.defaultPrevented ||
      event.isComposing ||
      event.keyCode === 229 ||
      event.altKey ||
      event.shiftKey
    )
      return;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    this.open();
  };
}

const withoutEmpty = (options: { [Name in keyof OpenOptions]: string | undefined }): OpenOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value));

/** Returns the first widget of the page; creates an invisible one if there is none. */
function anyWidget(): CommunityQaSearch {
  const found = document.querySelector(NAME);
  if (found instanceof CommunityQaSearch) return found;
  const made = new CommunityQaSearch();
  // With `display: none`, an open dialog inside would be hidden too.
  made.style.setProperty("position", "absolute");
  made.style.setProperty("clip-path", "inset(50%)");
  made.inert = true;
  document.body.append(made);
  return made;
}

const communityQa = { open: (options?: OpenOptions): void => anyWidget().open(options) };

declare global {
  interface Window {
    communityQa?: typeof communityQa;
  }
}

if (!customElements.get(NAME)) {
  customElements.define(NAME, CommunityQaSearch);
  window.communityQa = communityQa;
}
