/** Escapes untrusted text for a comment on GitHub: it is shown without any effect. Pure. */
import { escapeMarkdown } from "@/lib/site/wording/markdown-text";

/** A zero-width space; between `@` and a name it keeps GitHub from notifying somebody. */
const NOTHING = "\u200b";
/** Control characters, and marks that change the direction of the following text. */
const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/**
 * What GitHub links after rendering Markdown, notifying those linked to: mentions, issue numbers (`#1`, `GH-1`),
 * commits, addresses, emoji names. Escapes do not prevent that.
 */
const LINKED_LATER = /@(?=[\w-])|#(?=\d)|\bGH-(?=\d)|:(?=\S)|\bwww\.|[0-9a-f]{6}(?=[0-9a-f])/gi;

/**
 * Returns plain text on one line that shows literally: no markup, entity, formula, emoji, mention, reference or link.
 */
export function shownText(text: string): string {
  const line = text.replace(HIDDEN, " ").replace(/\s+/g, " ").trim();
  return escapeMarkdown(line.replace(LINKED_LATER, (found) => found + NOTHING)).replace(/[&$]/g, "\\$&");
}
