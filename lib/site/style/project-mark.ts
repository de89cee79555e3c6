/** The mark of a project: a shape and a hue, derived from its name, so that it never changes. */

export const MARK_SHAPES = ["circle", "square", "diamond", "triangle", "ring"] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

/** Each shape as an SVG path of 10 × 10; holes by the even-odd rule. */
export const MARK_PATHS: Record<MarkShape, string> = {
  circle: "M5 0.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z",
  square: "M1 2.5A1.5 1.5 0 0 1 2.5 1h5A1.5 1.5 0 0 1 9 2.5v5A1.5 1.5 0 0 1 7.5 9h-5A1.5 1.5 0 0 1 1 7.5Z",
  diamond: "M5 0L10 5 5 10 0 5Z",
  triangle: "M5 0.5L9.8 9.2H0.2Z",
  ring: "M5 0.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM5 3.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z",
};

export interface Mark {
  shape: MarkShape;
  /** Degrees on the colour wheel. */
  hue: number;
}

const HUES = 12;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/** Returns the mark of a project by its name or slug: `SOFARegistry` and `sofa-registry` have the same one. */
export function markOf(project: string): Mark {
  const value = hash(project.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  return {
    shape: MARK_SHAPES[(value >>> 8) % MARK_SHAPES.length] ?? "circle",
    hue: ((value >>> 16) % HUES) * (360 / HUES),
  };
}
