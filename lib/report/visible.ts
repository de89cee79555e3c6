/**
 * Makes untrusted text safe to print: file names and words of posts must not control a terminal, change the direction
 * of the text that follows, end their line, or run as a command of the log that shows them. Pure.
 */

/** Control characters, line separators, direction marks, and lone surrogates. */
const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Returns the JSON escape: `\n`, or `\u001b`. */
const escapeHidden = (character: string): string =>
  SHORT[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/**
 * Logs run `::command::` at the beginning of a line (GitHub Actions), and `##[command]`, `##vso[command]`,
 * `##teamcity[command]` anywhere in it.
 */
const withoutCommands = (line: string): string =>
  line.replace(/^(\s*)::/, "$1\\::").replace(/##(?=\w*\[)/g, "#\\#");

/** Returns the text as one line, with hidden characters escaped. */
export const visible = (text: string): string => withoutCommands(text.replace(HIDDEN, escapeHidden));

/** The same for text of several lines; tabs stay. */
export const visibleLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => withoutCommands(line.split("\t").map(visible).join("\t")))
    .join("\n");

/** Returns JSON without characters that affect how it is displayed. It parses to the same value. */
export const visibleJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent)
    .replace(/(?!\n)[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, escapeHidden)
    .replace(/##(?=\w*\[)/g, "\\u0023#");
