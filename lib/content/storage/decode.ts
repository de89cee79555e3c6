/** Bytes of a post to text. A line in another encoding is cut and named: it is never published as garbage. */

export type Decoded = { state: "text"; text: string; badLines: number[] } | { state: "not-text" };

/** So many lines in another encoding, with no line in UTF-8 beyond ASCII, are a file in another encoding. */
const FOREIGN_FILE = 3;

/**
 * What another encoding leaves in text that is read as UTF-8: replacement characters, letters of U+0080 to U+07FF (two
 * bytes of GBK, Big5 or Shift_JIS that happen to be UTF-8), and up to four characters between two such places.
 */
const GARBAGE = /[\u0080-\u07ff]*\ufffd(?:[^\ufffd\s]{0,4}\ufffd)*[\u0080-\u07ff]*/g;
const CUT = "…";

/** Lines end with LF, whatever the editor's program wrote. */
const decodeAs = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The lines (1-based) that are no UTF-8. A replacement character that the editor wrote is one. */
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

/** Whether a file is in another encoding as a whole, rather than a text with a few bad lines. */
function isForeign(lines: readonly string[], bad: ReadonlySet<number>): boolean {
  const written = lines.filter((line) => line.trim() !== "").length;
  if (bad.size * 2 > written) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what every encoding has in common.
  const isGood = (line: string, i: number): boolean => !bad.has(i + 1) && /[^\x00-\x7f]/.test(line);
  return bad.size >= FOREIGN_FILE && !lines.some(isGood);
}

/** The text of a post, in UTF-8 or in UTF-16 with its mark. `badLines`: lines (1-based) from which something is cut. */
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
