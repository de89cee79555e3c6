/** Decodes palette PNGs, the format of the cards. */
import { inflateSync } from "node:zlib";

export interface Picture {
  width: number;
  height: number;
  /** Share of the pixels by colour, `#rrggbb`. */
  colours: Map<string, number>;
}

/** Throws if the file is not an 8-bit palette PNG, or is truncated. */
export function readPng(file: Buffer): Picture {
  if (file.toString("latin1", 1, 4) !== "PNG") throw new Error("not a PNG");
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    chunks.set(
      file.toString("latin1", at + 4, at + 8),
      file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    );
  }
  const part = (type: string): Buffer => {
    const found = chunks.get(type);
    if (!found) throw new Error(`the PNG has no ${type}`);
    return found;
  };
  const header = part("IHDR");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 3) throw new Error("not a palette of 8 bits");
  if (!chunks.has("IEND")) throw new Error("the PNG is cut off");
  const palette = part("PLTE");
  const rows = inflateSync(part("IDAT"));
  const counts = new Map<string, number>();
  let above = new Uint8Array(width);
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1);
    const isUp = rows[start] === 2;
    const row = rows
      .subarray(start + 1, start + 1 + width)
      .map((byte, x) => byte + (isUp ? (above[x] ?? 0) : 0));
    for (const index of row) {
      const colour = `#${palette.subarray(3 * index, 3 * index + 3).toString("hex")}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    above = row;
  }
  const colours = new Map([...counts].map(([colour, count]) => [colour, count / (width * height)]));
  return { width, height, colours };
}
