/** Splits real text into the pieces of generated text, and coins Latin words modelled on known ones. */
import type { Random } from "./random";

/**
 * A Latin word or identifier with its connectors, one Han character, or one punctuation mark; Markdown's own signs are
 * left out.
 */
const PIECE = /[A-Za-z0-9]+(?:[._:/@$-][A-Za-z0-9]+)*|\p{Script=Han}|[，。？！、：；（）,?!;() ]/gu;

export const piecesOf = (line: string): string[] => line.replaceAll(/\s+/g, " ").match(PIECE) ?? [];

export const isLatin = (piece: string): boolean => /^[A-Za-z0-9]/.test(piece);

/** The parts of `RaftClientService` and `sofa-rpc`. */
const PART = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

const SHORTEST_PART = 3;

/** Coins a new word from the parts of known words: it has the shape of `known`, with one part or more replaced. */
export function createCoiner(words: readonly string[], random: Random): (known: string) => string {
  const parts = [...new Set(words.flatMap((word) => word.match(PART) ?? []))].filter(
    (part) => part.length >= SHORTEST_PART && !/^\d/.test(part),
  );
  const likeCase = (part: string, model: string): string => {
    if (/^[A-Z]+$/.test(model)) return part.toUpperCase();
    const lower = part.toLowerCase();
    return /^[A-Z]/.test(model) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
  };
  return (known) => {
    if (parts.length === 0) return known;
    const inner = known.replaceAll(PART, (part) => {
      if (/^\d/.test(part)) return part.replaceAll(/\d/g, () => String(random.below(10)));
      return part.length >= SHORTEST_PART && random.next() < 0.5 ? likeCase(random.pick(parts), part) : part;
    });
    // A plain word has one part; a second one makes it new.
    return inner === known ? inner + likeCase(random.pick(parts), "Aa") : inner;
  };
}
