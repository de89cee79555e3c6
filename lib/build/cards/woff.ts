/** Reads the characters of a WOFF 1.0 font (https://www.w3.org/TR/WOFF/) and their advance widths. */
import { inflateSync } from "node:zlib";

/** Advance widths by code point, as fractions of the font size. */
export type Advances = ReadonlyMap<number, number>;

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;

function table(font: Buffer, wanted: string): Buffer {
  const count = font.readUInt16BE(12);
  for (let entry = HEADER_BYTES; entry < HEADER_BYTES + count * ENTRY_BYTES; entry += ENTRY_BYTES) {
    if (font.toString("latin1", entry, entry + 4) !== wanted) continue;
    const start = font.readUInt32BE(entry + 4);
    const stored = font.subarray(start, start + font.readUInt32BE(entry + 8));
    return stored.length < font.readUInt32BE(entry + 12) ? inflateSync(stored) : stored;
  }
  throw new Error(`the font has no table ${wanted}`);
}

/** Returns the glyph by code point; `cmap` of OpenType 1.9, formats 4 (basic plane) and 12 (all planes). */
function glyphs(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  for (let record = 4; record < 4 + 8 * cmap.readUInt16BE(2); record += 8) {
    const at = cmap.readUInt32BE(record + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) readSegments(cmap, at, found);
    if (format === 12) readGroups(cmap, at, found);
  }
  return found;
}

function readSegments(cmap: Buffer, at: number, found: Map<number, number>): void {
  const bytes = cmap.readUInt16BE(at + 6);
  for (let i = 0; i < bytes; i += 2) {
    const last = cmap.readUInt16BE(at + 14 + i);
    const first = cmap.readUInt16BE(at + 16 + bytes + i);
    const delta = cmap.readUInt16BE(at + 16 + 2 * bytes + i);
    const offsetAt = at + 16 + 3 * bytes + i;
    const offset = cmap.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = offset === 0 ? code : cmap.readUInt16BE(offsetAt + offset + 2 * (code - first));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

function readGroups(cmap: Buffer, at: number, found: Map<number, number>): void {
  const count = cmap.readUInt32BE(at + 12);
  for (let group = at + 16; group < at + 16 + 12 * count; group += 12) {
    const first = cmap.readUInt32BE(group);
    const last = cmap.readUInt32BE(group + 4);
    for (let code = first; code <= last; code++) found.set(code, cmap.readUInt32BE(group + 8) + code - first);
  }
}

/** Returns the advance widths of a font. Throws if the file is no WOFF font. */
export function advancesOf(font: Buffer): Advances {
  if (font.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF font");
  const metrics = table(font, "hmtx");
  const lastMetric = table(font, "hhea").readUInt16BE(34) - 1;
  const unitsPerEm = table(font, "head").readUInt16BE(18);
  return new Map(
    [...glyphs(table(font, "cmap"))].map(([code, glyph]) => [
      code,
      metrics.readUInt16BE(4 * Math.min(glyph, lastMetric)) / unitsPerEm,
    ]),
  );
}
