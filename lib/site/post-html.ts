/** Final transformations of the sanitised HTML of posts before a page shows it. Build time only. */
import type { NoteKind } from "@/lib/render/container";
import { POST_RELATIONS } from "@/lib/render/link-relations";
import { type BuiltKey, builtMessage } from "@/lib/site/languages/built";
import { defaultMessage, messageIn } from "@/lib/site/languages/dictionary";
import { defaultLanguage } from "@/lib/site/languages/offered";
import { LANGUAGES, type Language, languages } from "@/lib/site/languages/registry";

const SCROLLERS = /<(pre|table)(?=[\s>])(?![^>]*\btabindex=)/g;

/** Returns the language with this tag: unlike elements, attributes cannot contain several languages. */
const languageWith = (tag: string): Language =>
  LANGUAGES.find((code) => languages[code].messages.languageTag === tag) ?? defaultLanguage();

/** Returns the name of an element of a text, in the language with this tag. */
const nameIn = (tag: string, name: BuiltKey): string => builtMessage(name, {}, languageWith(tag));

/**
 * Wide code and tables scroll inside themselves; they must be focusable for the keyboard (WCAG 2.1.1) and have a name
 * for screen readers. A table scrolls within a frame, since displaying it as a block would remove its semantics.
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

/** Wraps every code block in a frame with a copy button; `CopyLinks` handles the buttons of a page. */
export function copyableCode(html: string, tag = defaultMessage("languageTag")): string {
  const button = `<button type="button" class="code-copy js-only no-print" data-copy-code>${nameIn(tag, "codeCopy")}</button>`;
  return html
    .replace(/<pre(?=[\s>])/g, '<div class="code"><pre')
    .replaceAll("</pre>", `</pre>${button}</div>`);
}

const ATTRIBUTES = String.raw`(?:\s+[\w:-]+(?:="[^"]*")?)*\s*/?`;
const LINK_OR_IMAGE = new RegExp(String.raw`<a(?=[\s>])${ATTRIBUTES}>|</a>|<img(${ATTRIBUTES})>`, "g");

/**
 * Wraps every image in a link to itself, unless it is in a link already: without JavaScript it opens there, with
 * JavaScript the page enlarges it. An image without an address stays alone.
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

const CELL = /<t[hd](?=[\s>])[^>]*>/g;

/** Tells styles how a cell is aligned. Markdown gives it `align`, which HTML has given up (HTML, 16.2). */
export const alignedCells = (html: string): string =>
  html.replace(CELL, (cell) => cell.replace(/\salign="(\w+)"/, ' data-align="$1"'));

const NOTE_NAMES: Record<NoteKind, BuiltKey> = {
  note: "noteNote",
  tip: "noteTip",
  important: "noteImportant",
  warning: "noteWarning",
  caution: "noteCaution",
};

/** A note, and its first paragraph where that is a title: in bold as a whole. */
const NOTE = new RegExp(
  String.raw`<aside data-note="(${Object.keys(NOTE_NAMES).join("|")})">(\s*<p><strong>(?:(?!</strong>).)*</strong></p>)?`,
  "gs",
);

/**
 * Names the kind of each note without a title: its colour alone tells nobody that it warns. A note is no landmark of the page.
 */
export function namedNotes(html: string, tag = defaultMessage("languageTag")): string {
  return html.replace(
    NOTE,
    (_, kind: NoteKind, title: string | undefined) =>
      `<aside role="note" data-note="${kind}">${title ?? `<p><strong>${nameIn(tag, NOTE_NAMES[kind])}</strong></p>`}`,
  );
}

/** Says in words whether a task is done. */
export function namedTasks(html: string, tag = defaultMessage("languageTag")): string {
  return html.replace(/<input type="checkbox"(?=([^>]*)>)/g, (box, rest: string) => {
    const name = nameIn(tag, /\schecked\b/.test(rest) ? "taskDone" : "taskOpen");
    return `${box} aria-label="${name}"`;
  });
}

/** Marks links whose text is their address: on paper it need not stand twice. */
export function bareLinks(html: string): string {
  return html.replace(/<a (?=href="([^"]*)"[^>]*>\1<\/a>)/g, "<a data-bare ");
}

/** Removes links, for a heading that is itself clickable: nested controls are not reachable. */
export function withoutLinks(html: string): string {
  return html.replace(new RegExp(String.raw`<a(?=[\s>])${ATTRIBUTES}>|</a>`, "g"), "");
}
