/** Locates keys and syntax errors of a JSON text, which `JSON.parse` does not report. Pure. */

/** A key with its line (1-based) and the depth of its object (1: the outermost). */
export interface JsonKey {
  key: string;
  line: number;
  depth: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Returns the offset of the quote that closes the string opened at `begin`. */
function endOfString(json: string, begin: number): number {
  for (let end = json.indexOf('"', begin + 1); ; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
}

/** Calls `found` with each key of the objects of valid JSON, in the order of the text. */
export function eachKey(json: string, found: (key: JsonKey) => void): void {
  let line = 1;
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === 0x0a) line++;
    else if (code === 0x7b) depth++;
    else if (code === 0x7d) depth--;
    else if (code === QUOTE) {
      const end = endOfString(json, i);
      let next = end + 1;
      while (isBlank(json.charCodeAt(next))) next++;
      if (json.charCodeAt(next) === COLON) {
        const text = json.slice(i + 1, end);
        found({ key: text.includes("\\") ? String(JSON.parse(`"${text}"`)) : text, line, depth });
      }
      i = end;
    }
  }
}

/** Returns the line (1-based) of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) line++;
  return line;
}

/** Returns whether a prefix of a text is invalid by itself, rather than incomplete. */
function isWrong(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /position (\d+)/.exec(message)?.[1];
    if (position !== undefined) return Number(position) < beginning.trimEnd().length;
    return !/end of JSON input/.test(message);
  }
}

/** Returns the line (1-based) of the first syntax error of a text: the last line of its shortest invalid prefix. */
export function faultyLine(text: string): number {
  const ends = [...text.matchAll(/\n|$/g)].map(({ index }) => index);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isWrong(text.slice(0, ends[middle]))) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}
