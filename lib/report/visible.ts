/**
 * Text of others made harmless for whatever shows it: names of files and words of posts must not command a terminal, turn
 * the direction of what stands after them, end their line, or be taken for a command by a log that obeys some. Pure.
 */

/** Control characters, separators of lines, marks of direction, and halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** `\n`, or `\u001b`, as JSON writes them. */
const escapeHidden = (character: string): string =>
  SHORT[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/**
 * A log obeys `::command::` at the beginning of a line (GitHub Actions) and `##[command]`, `##vso[command]`,
 * `##teamcity[command]` anywhere in it.
 */
const withoutCommands = (line: string): string =>
  line.replace(/^(\s*)::/, "$1\\::").replace(/##(?=\w*\[)/g, "#\\#");

/** The text as one line, with what is hidden in it shown. */
export const visible = (text: string): string => withoutCommands(text.replace(HIDDEN, escapeHidden));

/** The same for text of several lines; tabs stay. */
export const visibleLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => withoutCommands(line.split("\t").map(visible).join("\t")))
    .join("\n");

/** JSON in which no character acts on what shows it. It parses to the same value. */
export const visibleJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent)
    .replace(/(?!\n)[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, escapeHidden)
    .replace(/##(?=\w*\[)/g, "\\u0023#");
