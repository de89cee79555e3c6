/**
 * Derives the colours from a community's own accent, dark or light enough to be legible. Pure; Tailwind reads it too.
 */

type Rgb = readonly [number, number, number];

export interface Accent {
  accent: string;
  accentSoft: string;
  /** Text on the accent. */
  onAccent: string;
}

/** WCAG 2.2 requires 4.5 for text; the margin allows for rounding. */
const ENOUGH = 4.6;
const STEPS = 50;
/** Share of the accent in the soft one, which is a background. */
const SOFT = 0.12;

const parse = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const format = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

const WHITE = format([255, 255, 255]);
const BLACK = format([0, 0, 0]);

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** Returns the relative luminance of sRGB (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Returns the contrast of two colours (`#rrggbb`), from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * Returns the accent for a background: unchanged, or mixed with `ink` until text in it is legible, also on its own soft
 * variant.
 */
export function accentOn(accent: string, paper: string, ink: string): Accent {
  const soft = format(mix(parse(paper), parse(accent), SOFT));
  for (let step = 0; step <= STEPS; step++) {
    const colour = format(mix(parse(accent), parse(ink), step / STEPS));
    if (contrast(colour, paper) < ENOUGH || contrast(colour, soft) < ENOUGH) continue;
    const onAccent = contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK;
    return { accent: colour, accentSoft: soft, onAccent };
  }
  return { accent: ink, accentSoft: soft, onAccent: paper };
}
