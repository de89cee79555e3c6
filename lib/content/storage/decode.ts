/** Decodes the bytes of a post. Text in another encoding is removed and reported, never published as garbage. */

export type Decoded = { state: "text"; text: string; badLines: number[] } | { state: "not-text" };

/**
 * This many lines in another encoding, without any line of non-ASCII UTF-8, mean that the whole file is in another
 * encoding.
 */
const FOREIGN_FILE = 3;

/**
 * Traces of another encoding in text that is decoded as UTF-8: replacement characters, letters of U+0080 to U+07FF (two
 * bytes of GBK, Big5 or Shift_JIS that happen to be UTF-8), and up to four characters between two such places.
 */
const GARBAGE = /[\u0080-\u07ff]*\ufffd(?:[^\ufffd\s]{0,4}\ufffd)*[\u0080-\u07ff]*/g;
const CUT = "…";

/** Line ends become LF. */
const decodeAs = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Returns the lines (1-based) that are not UTF-8. A replacement character that the editor wrote is valid. */
function linesOfOtherEncoding(text: string, bytes: Uint8Array): number[] {
  if (!text.includes("\ufffd") || isUtf8(bytes)) return [];
  const lines: number[] = [];
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i];
    const isEnd = byte === undefined || byte === 0x0a || (byte === 0x0d && bytes[i + 1] !== 0x0a);
    if (!isEnd) continue;
    if (!isUtf8(bytes.subarray(start, i))) lines.push(line);
    line++;
    start = i + 1;
  }
  return lines;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Returns whether a file is in another encoding as a whole, rather than a text with a few bad lines. */
function isForeign(lines: readonly string[], bad: ReadonlySet<number>): boolean {
  const written = lines.filter((line) => line.trim() !== "").length;
  if (bad.size * 2 > written) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every encoding includes ASCII
  const isGood = (line: string, i: number): boolean => !bad.has(i + 1) && /[^\x00-\x7f]/.test(line);
  return bad.size >= FOREIGN_FILE && !lines.some(isGood);
}

/**
 * Returns the text of a post in UTF-8, or in UTF-16 with a byte order mark. `badLines`: lines (1-based) from which text
 * was removed.
 */
export function decodePost(bytes: Uint8Array): Decoded {
  const text = decodeAs(encodingOf(bytes), bytes);
  if (text.includes("\0")) return { state: "not-text" };
  const badLines = encodingOf(bytes) === "utf-8" ? linesOfOtherEncoding(text, bytes) : [];
  if (badLines.length === 0) return { state: "text", text, badLines };
  const lines = text.split("\n");
  const bad = new Set(badLines);
  if (isForeign(lines, bad)) return { state: "not-text" };
  const kept = lines.map((line, i) => (bad.has(i + 1) ? line.replace(GARBAGE, CUT) : line));
  return { state: "text", text: kept.join("\n"), badLines };
}
