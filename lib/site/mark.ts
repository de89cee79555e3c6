/** The small mark of a project: a shape and a hue, derived from its name, so that it stays the same for ever. */

export const MARK_SHAPES = ["circle", "square", "diamond", "triangle", "ring"] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

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

/** The mark of a project by its name or slug: `SOFARegistry` and `sofa-registry` have the same one. */
export function markOf(project: string): Mark {
  const value = hash(project.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  return {
    shape: MARK_SHAPES[(value >>> 8) % MARK_SHAPES.length] ?? "circle",
    hue: ((value >>> 16) % HUES) * (360 / HUES),
  };
}
