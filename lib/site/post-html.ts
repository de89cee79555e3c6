/** Last touches on the sanitised HTML of posts before a page shows it. Only the build needs them. */
import { POST_RELATIONS } from "@/lib/render/link-relations";
import { type BuiltKey, builtMessage } from "@/lib/site/languages/built";
import { defaultMessage, messageIn } from "@/lib/site/languages/dictionary";
import { defaultLanguage } from "@/lib/site/languages/offered";
import { LANGUAGES, type Language, languages } from "@/lib/site/languages/registry";

const SCROLLERS = /<(pre|table)(?=[\s>])(?![^>]*\btabindex=)/g;

/** The language with this tag: attributes cannot hold several, as the interface does. */
const languageWith = (tag: string): Language =>
  LANGUAGES.find((code) => languages[code].messages.languageTag === tag) ?? defaultLanguage();

/** The name of what a text holds, in the language with this tag. */
const nameIn = (tag: string, name: Extract<BuiltKey, "codeName" | "codeCopy" | "tableName">): string =>
  builtMessage(name, {}, languageWith(tag));

/**
 * Wide code and tables scroll inside themselves; the keyboard must reach them to do so (WCAG 2.1.1) and a screen reader
 * say what was reached. The table scrolls within a frame, since it would not be a table as a block.
 */
export function focusableScrollers(html: string, tag = defaultMessage("languageTag")): string {
  const label = (name: "codeName" | "tableName"): string =>
    `tabindex="0" role="group" aria-label="${nameIn(tag, name)}"`;
  return html
    .replace(SCROLLERS, (_, name: "pre" | "table") =>
      name === "pre" ? `<pre ${label("codeName")}` : `<div class="scroller" ${label("tableName")}><table`,
    )
    .replaceAll("</table>", "</table></div>");
}

/** Every block of code within a frame that has a button to copy it; `CopyLinks` answers for the buttons of a page. */
export function copyableCode(html: string, tag = defaultMessage("languageTag")): string {
  const button = `<button type="button" class="code-copy js-only no-print" data-copy-code>${nameIn(tag, "codeCopy")}</button>`;
  return html
    .replace(/<pre(?=[\s>])/g, '<div class="code"><pre')
    .replaceAll("</pre>", `</pre>${button}</div>`);
}

const ATTRIBUTES = String.raw`(?:\s+[\w:-]+(?:="[^"]*")?)*\s*/?`;
const LINK_OR_IMAGE = new RegExp(String.raw`<a(?=[\s>])${ATTRIBUTES}>|</a>|<img(${ATTRIBUTES})>`, "g");

/**
 * Every image within a link to itself, unless it is in one already: without JavaScript it opens there, with it the page
 * enlarges it. An image without an address stays alone.
 */
export function linkedImages(html: string, tag = defaultMessage("languageTag")): string {
  let linked = false;
  return html.replace(LINK_OR_IMAGE, (markup, attributes: string | undefined) => {
    if (attributes === undefined) {
      linked = markup !== "</a>";
      return markup;
    }
    const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
    if (linked || !src) return markup;
    const name = /\salt="[^"]/.test(attributes)
      ? ""
      : ` aria-label="${messageIn(languageWith(tag), "imageName")}"`;
    return `<a class="image-link" href="${src}" rel="${POST_RELATIONS.join(" ")}"${name}>${markup}</a>`;
  });
}

/** Without its links, for a heading that is itself to be clicked: a control within a control reaches nobody. */
export function withoutLinks(html: string): string {
  return html.replace(new RegExp(String.raw`<a(?=[\s>])${ATTRIBUTES}>|</a>`, "g"), "");
}
