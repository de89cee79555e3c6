/**
 * Splits Latin letters into pinyin syllables. The caller supplies the known syllables, which are those of the index.
 */

/** The longest syllables (`zhuang`, `chuang`, `shuang`) have six letters. */
const MAX_SYLLABLE_LENGTH = 6;

/** Longer input is not split: nobody types a longer phrase without a space. */
const MAX_LETTERS = 60;

/** `ü` is typed as `v` or `u` after l and n; the table spells it `v`. */
const spell = (letters: string): string => letters.replace(/^([ln])u(?=e$)/, "$1v");

/**
 * Splits letters entirely into syllables, using the fewest: `chijiuhua` is chi·jiu·hua. Returns null if they cannot be
 * split. An apostrophe forces a boundary (`xi'an`).
 */
export function splitSyllables(letters: string, syllables: ReadonlySet<string>): string[] | null {
  if (letters.length > MAX_LETTERS) return null;
  if (letters.includes("'")) {
    const parts = letters.split("'").map((part) => splitSyllables(part, syllables));
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }
  // best[i]: the shortest list of syllables for the first i letters.
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    let found: string[] | null = null;
    for (let start = Math.max(0, end - MAX_SYLLABLE_LENGTH); start < end; start++) {
      const head = best[start];
      const syllable = spell(letters.slice(start, end));
      if (!head || !syllables.has(syllable)) continue;
      if (!found || head.length + 1 < found.length) found = [...head, syllable];
    }
    best.push(found);
  }
  return letters.length > 0 ? (best[letters.length] ?? null) : null;
}

/** How Han characters are read. */
export interface Readings {
  /** The syllables of each character, the most common first. */
  byCharacter: ReadonlyMap<string, readonly string[]>;
  /** The syllables of all characters. */
  syllables: ReadonlySet<string>;
}

/** Reads a table of characters by syllable: `ju:据局举 shu:数书`. */
export function parseReadings(packed: string): Readings {
  const byCharacter = new Map<string, string[]>();
  const syllables = new Set<string>();
  for (const group of packed.split(" ")) {
    const [syllable = "", characters = ""] = group.split(":");
    for (const character of characters) {
      syllables.add(syllable);
      const known = byCharacter.get(character);
      if (known) known.push(syllable);
      else byCharacter.set(character, [syllable]);
    }
  }
  return { byCharacter, syllables };
}
