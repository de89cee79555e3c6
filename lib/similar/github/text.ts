/** Text of others within a comment on GitHub: it is shown, and does nothing. Pure. */
import { escapeMarkdown } from "@/lib/site/wording/markdown-text";

/** No width, no meaning; between `@` and a name it keeps GitHub from calling somebody. */
const NOTHING = "\u200b";
/** Control characters, and marks that turn the direction of what stands after them. */
const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
/**
 * What GitHub turns into links after it rendered Markdown, and tells those who are linked to: mentions, numbers of issues
 * (`#1`, `GH-1`), commits, addresses, names of emoji. Escapes do not help there.
 */
const LINKED_LATER = /@(?=[\w-])|#(?=\d)|\bGH-(?=\d)|:(?=\S)|\bwww\.|[0-9a-f]{6}(?=[0-9a-f])/gi;

/** Plain text in one line that shows as it is: no markup, entity, formula, emoji, mention, reference or link. */
export function shownText(text: string): string {
  const line = text.replace(HIDDEN, " ").replace(/\s+/g, " ").trim();
  return escapeMarkdown(line.replace(LINKED_LATER, (found) => found + NOTHING)).replace(/[&$]/g, "\\$&");
}
