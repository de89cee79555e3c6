/**
 * Breaks text into lines by the rules of Chinese typesetting (W3C, Requirements for Chinese Text Layout, 3.1): anywhere
 * between Han characters, at spaces between words, never before closing or after opening punctuation. Widths are in any
 * unit.
 */

export type Measure = (text: string) => number;

export interface Broken {
  lines: string[];
  /** Whether a word was longer than a line. */
  torn: boolean;
}

/** An unbreakable part of a text; `gap`: a space precedes it. */
interface Unit {
  text: string;
  gap: boolean;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;
const CLOSING = /[\p{Pe}\p{Pf}，。、；：？！…—·～％‰℃々ー.,:;!?%/)\]}>]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;

/** Returns whether a line begins with punctuation whose left half is blank, so that it looks indented. */
export function opensWide(line: string): boolean {
  const first = line.charAt(0);
  return WIDE.test(first) && OPENING.test(first);
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let before = "";
  let gap = false;
  for (const character of text) {
    if (character === " ") {
      gap = true;
      continue;
    }
    const last = units.at(-1);
    const mayBreak = gap || WIDE.test(before) || WIDE.test(character);
    if (last && (!mayBreak || CLOSING.test(character) || OPENING.test(before))) {
      last.text += (gap ? " " : "") + character;
    } else {
      units.push({ text: character, gap });
    }
    before = character;
    gap = false;
  }
  return units;
}

/** Break opportunities in code: after separators, and before a capital within a word. */
const CODE_PIECES = /(?<=[/._\-:,;=?&@#$)])(?![/._\-:,;=?&@#$)])|(?<=[\p{Ll}\d])(?=\p{Lu})/u;

/** Up to this many closing characters stay with the preceding one when a word is torn. */
const KEPT_TOGETHER = 3;

/** Splits a unit that is wider than a line into pieces that fit. */
function tear({ text, gap }: Unit, width: number, measure: Measure): Unit[] {
  const pieces = text.split(CODE_PIECES).flatMap((piece) => {
    if (measure(piece) <= width) return [piece];
    return piece.match(new RegExp(`.(?:${CLOSING.source}){0,${KEPT_TOGETHER}}`, "gu")) ?? [];
  });
  return pieces.map((piece, i) => ({ text: piece, gap: i === 0 && gap }));
}

/** Returns the units of a text, none wider than a line. */
function fittingUnits(text: string, width: number, measure: Measure): { units: Unit[]; torn: boolean } {
  const whole = unitsOf(text);
  const units = whole.flatMap((unit) => (measure(unit.text) > width ? tear(unit, width, measure) : [unit]));
  return { units, torn: units.length > whole.length };
}

const textOf = (units: readonly Unit[]): string =>
  units.map(({ text, gap }, i) => (gap && i > 0 ? ` ${text}` : text)).join("");

/** Fills each line with as much as it holds. */
function fillLines(units: readonly Unit[], width: number, measure: Measure): string[] {
  const lines: Unit[][] = [];
  for (const unit of units) {
    const line = lines.at(-1);
    if (line && measure(textOf([...line, unit])) <= width) line.push(unit);
    else lines.push([unit]);
  }
  return lines.map(textOf);
}

/** Cost of a break within a phrase, relative to the squared blank shares of lines. */
const WITHIN_PHRASE = 1 / 16;

/** Tolerance: the order of summation affects the last digits of widths. */
const ROUNDING = 1e-9;

const endsPhrase = (unit: Unit | undefined, next: Unit | undefined): boolean =>
  !next || next.gap || /\p{P}$/u.test(unit?.text ?? "");

/**
 * Returns the units on exactly `count` lines of about equal length, preferring breaks after punctuation to those within
 * a phrase: the least sum of costs over all breaks (as in Knuth and Plass, Breaking Paragraphs into Lines, 1981).
 */
function evenLines(units: readonly Unit[], width: number, count: number, measure: Measure): string[] | null {
  const space = measure(" ");
  const gapOf = (i: number): number => (units[i]?.gap ? space : 0);
  const ends = [0];
  for (const [i, { text }] of units.entries()) ends.push((ends[i] ?? 0) + gapOf(i) + measure(text));
  // The least cost of setting the first units on the current number of lines, and the start of the last of these lines.
  let costs = [0, ...units.map(() => Number.POSITIVE_INFINITY)];
  const begins: number[][] = [];
  for (let line = 0; line < count; line++) {
    const next = costs.map(() => Number.POSITIVE_INFINITY);
    const begin = costs.map(() => 0);
    for (let to = 1; to <= units.length; to++) {
      const phrase = endsPhrase(units[to - 1], units[to]) ? 0 : WITHIN_PHRASE;
      for (let from = to - 1; from >= 0; from--) {
        const filled = ((ends[to] ?? 0) - (ends[from] ?? 0) - gapOf(from)) / width;
        if (filled > 1 + ROUNDING) break;
        const cost = (costs[from] ?? 0) + (1 - filled) ** 2 + phrase;
        if (cost < (next[to] ?? 0)) {
          next[to] = cost;
          begin[to] = from;
        }
      }
    }
    costs = next;
    begins.push(begin);
  }
  if (costs.at(-1) === Number.POSITIVE_INFINITY) return null;
  const lines: string[] = [];
  let to = units.length;
  for (const begin of begins.reverse()) {
    const from = begin[to] ?? 0;
    lines.unshift(textOf(units.slice(from, to)));
    to = from;
  }
  return lines;
}

/** Returns as few lines as possible, of about equal length, none wider than `width`. */
export function breakLines(text: string, width: number, measure: Measure): Broken {
  const { units, torn } = fittingUnits(text, width, measure);
  const lines = fillLines(units, width, measure);
  return { lines: evenLines(units, width, lines.length, measure) ?? lines, torn };
}

/** Returns the first `count` lines, filled; the last one ends with … if text is cut. */
export function clampLines(text: string, width: number, count: number, measure: Measure): string[] {
  const lines = fillLines(fittingUnits(text, width, measure).units, width, measure);
  if (lines.length <= count) return lines;
  const last = [...(lines[count - 1] ?? "")];
  while (last.length > 0 && measure(`${last.join("")}…`) > width) last.pop();
  return [...lines.slice(0, count - 1), `${last.join("").replace(/[\s\p{P}]+$/u, "")}…`];
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** A text area: at each font size, the number of lines that fit; largest size first. */
export interface Area {
  width: number;
  sizes: readonly { size: number; lines: number }[];
}

/**
 * Returns the text at the largest size at which it fits without tearing a word, else at the smallest size, clamped.
 * `measure` returns widths relative to the font size.
 */
export function fitText(text: string, { width, sizes }: Area, measure: Measure): Fitted {
  for (const { size, lines: count } of sizes) {
    const { lines, torn } = breakLines(text, width / size, measure);
    if (!torn && lines.length <= count) return { size, lines };
  }
  const { size, lines: count } = sizes.at(-1) ?? { size: 1, lines: 1 };
  const { lines } = breakLines(text, width / size, measure);
  return { size, lines: lines.length <= count ? lines : clampLines(text, width / size, count, measure) };
}
