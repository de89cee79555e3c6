/** Draws the icons of a site in all sizes that browsers, phones and stores ask for, from one SVG. */
import { Resvg } from "@resvg/resvg-js";

/** Names and sizes in pixels; `inset`: the share of the picture at each edge that a phone may cut off. */
const PICTURES: readonly { name: string; size: number; inset: number }[] = [
  { name: "icon-192.png", size: 192, inset: 0 },
  { name: "icon-512.png", size: 512, inset: 0 },
  { name: "icon-maskable-512.png", size: 512, inset: 0.1 },
  { name: "apple-touch-icon.png", size: 180, inset: 0.1 },
];

const FAVICON_SIZE = 32;

export interface DrawnIcon {
  name: string;
  body: Uint8Array;
}

const png = (svg: string, size: number): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: "width", value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();

/** Returns a square picture of an SVG on white, at a distance from the edges. */
function framed(svg: string, inset: number): string {
  const size = 100 * (1 - 2 * inset);
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  const place = `x="${100 * inset}" y="${100 * inset}" width="${size}" height="${size}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="#fff"/><image href="${address}" ${place}/></svg>`;
}

/** Returns an icon file (ICO) that holds one PNG. */
function ico(picture: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  // Type 1: icon; one picture.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  // One plane of 32 bits a pixel; then length and offset of the picture.
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

/** Returns `icon.svg` itself and the pictures drawn from it. Throws if it is no SVG. */
export function drawIcons(svg: string): DrawnIcon[] {
  return [
    { name: "icon.svg", body: Buffer.from(svg) },
    ...PICTURES.map(({ name, size, inset }) => ({
      name,
      body: png(inset > 0 ? framed(svg, inset) : svg, size),
    })),
    { name: "favicon.ico", body: ico(png(svg, FAVICON_SIZE), FAVICON_SIZE) },
  ];
}

/** Names of the icons of a site. */
export const ICON_NAMES: ReadonlySet<string> = new Set([
  "icon.svg",
  ...PICTURES.map(({ name }) => name),
  "favicon.ico",
]);
