/** Encodes an image with few colours as a palette PNG (https://www.w3.org/TR/png-3/), at a fraction of the size. */
import { constants, deflateSync } from "node:zlib";

export interface Pixels {
  width: number;
  height: number;
  /** RGBA, row by row. */
  data: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_COLOURS = 256;
const BIT_DEPTH = 8;
const COLOUR_TYPE_PALETTE = 3;
const FILTER_UP = 2;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 of ISO 3309; `zlib.crc32` came with Node 20.15. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

interface Indexed {
  /** RGB. */
  palette: number[];
  /** One byte per pixel. */
  indices: Uint8Array;
}

/**
 * Returns whether a row of `length` bytes equals the previous one, as most rows of a card do; a native comparison is
 * faster than a loop.
 */
const repeats = (bytes: Buffer, row: number, length: number): boolean =>
  row > 0 && bytes.compare(bytes, (row - 1) * length, row * length, row * length, (row + 1) * length) === 0;

/** Returns the image with a palette; null if it has more colours than a palette holds. */
function indexed({ width, height, data }: Pixels): Indexed | null {
  const aligned = data.byteOffset % 4 === 0 ? data : new Uint8Array(data);
  // Signed, because V8 computes faster with signed 32-bit integers; it stores large unsigned ones as floating-point
  // numbers.
  const colours = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  const places = new Map<number, number>();
  const palette: number[] = [];
  const indices = new Uint8Array(colours.length);
  let before = 0;
  let place = -1;
  const bytes = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.length);
  for (let row = 0; row < height; row++) {
    if (repeats(bytes, row, 4 * width)) {
      indices.copyWithin(row * width, (row - 1) * width, row * width);
      continue;
    }
    for (let i = row * width; i < (row + 1) * width; i++) {
      const colour = colours[i] ?? 0;
      if (colour !== before || place < 0) {
        before = colour;
        place = places.get(colour) ?? places.size;
        if (place === MAX_COLOURS) return null;
        if (place === places.size) {
          places.set(colour, place);
          palette.push(...data.subarray(4 * i, 4 * i + 3));
        }
      }
      indices[i] = place;
    }
  }
  return { palette, indices };
}

/** Returns rows filtered by difference to the previous row: vertical repetition becomes zeros. */
function filteredRows(indices: Uint8Array, width: number): Uint8Array {
  const height = indices.length / width;
  const bytes = Buffer.from(indices.buffer, indices.byteOffset, indices.length);
  const rows = new Uint8Array(indices.length + height);
  // The first row has no previous row; filter type 0 says so.
  rows.set(indices.subarray(0, width), 1);
  for (let row = 1; row < height; row++) {
    let to = row * (width + 1);
    rows[to++] = FILTER_UP;
    if (repeats(bytes, row, width)) continue;
    for (let from = row * width; from < (row + 1) * width; from++) {
      rows[to++] = (indices[from] ?? 0) - (indices[from - width] ?? 0);
    }
  }
  return rows;
}

/**
 * Returns the opaque image as a lossless PNG; null if it has more than 256 colours. The bytes are equal on every
 * machine: run-length coding does not use zlib's processor-dependent hashing.
 */
export function palettePng(pixels: Pixels): Buffer | null {
  const reduced = indexed(pixels);
  if (!reduced) return null;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([BIT_DEPTH, COLOUR_TYPE_PALETTE], 8);
  const rows = filteredRows(reduced.indices, pixels.width);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(reduced.palette)),
    chunk("IDAT", deflateSync(rows, { level: 9, strategy: constants.Z_RLE })),
    chunk("IEND", new Uint8Array()),
  ]);
}
