/** Last touches on sanitised HTML before it is shown. */

export type TextLanguage = "zh-CN" | "en";

/** The language of a text for screen readers and fonts: Chinese where it holds Han characters. */
export function languageOf(text: string): TextLanguage {
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "en";
}

const SCROLLERS = /<(pre|table)(?=[\s>])(?![^>]*\btabindex=)/g;
/** In the language of the text, since attributes cannot hold both as the interface does. */
const LABELS = {
  "zh-CN": { pre: "代码", table: "表格", image: "图片" },
  en: { pre: "Code", table: "Table", image: "Image" },
} as const;

/**
 * Wide code and tables scroll inside themselves; the keyboard must reach them to do so (WCAG 2.1.1) and a screen reader
 * say what was reached. The table scrolls within a frame, since it would not be a table as a block.
 */
export function focusableScrollers(html: string, lang: TextLanguage = "zh-CN"): string {
  const label = (name: "pre" | "table"): string =>
    `tabindex="0" role="group" aria-label="${LABELS[lang][name]}"`;
  return html
    .replace(SCROLLERS, (_, name: "pre" | "table") =>
      name === "pre" ? `<pre ${label("pre")}` : `<div class="scroller" ${label("table")}><table`,
    )
    .replaceAll("</table>", "</table></div>");
}

const ATTRIBUTES = String.raw`(?:\s+[\w:-]+(?:="[^"]*")?)*\s*/?`;
const LINK_OR_IMAGE = new RegExp(String.raw`<a(?=[\s>])${ATTRIBUTES}>|</a>|<img(${ATTRIBUTES})>`, "g");

/**
 * Every image within a link to itself, unless it is in one already: without JavaScript it opens there, with it the page
 * enlarges it. An image without an address stays alone.
 */
export function linkedImages(html: string, lang: TextLanguage = "zh-CN"): string {
  let linked = false;
  return html.replace(LINK_OR_IMAGE, (tag, attributes: string | undefined) => {
    if (attributes === undefined) {
      linked = tag !== "</a>";
      return tag;
    }
    const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
    if (linked || !src) return tag;
    const name = /\salt="[^"]/.test(attributes) ? "" : ` aria-label="${LABELS[lang].image}"`;
    return `<a class="image-link" href="${src}" rel="nofollow ugc noopener noreferrer"${name}>${tag}</a>`;
  });
}

/** Without its links, for a heading that is itself to be clicked: a control within a control reaches nobody. */
export function withoutLinks(html: string): string {
  return html.replace(new RegExp(String.raw`<a(?=[\s>])${ATTRIBUTES}>|</a>`, "g"), "");
}
