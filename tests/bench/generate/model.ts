/**
 * A language model of a corpus: writes new lines with its vocabulary, about a given project, without copying a
 * sentence.
 */
import type { Random } from "./random";
import { createCoiner, isLatin, piecesOf } from "./words";

/** Maximum of consecutive pieces from one place of the source; a Chinese clause is usually longer. */
const LONGEST_COPY = 6;
/** Attempts to find a continuation in the same project before any is accepted. */
const PROJECT_DRAWS = 3;
/**
 * Initial rates at which the text jumps to an unrelated piece and at which a Latin word is a new one; both fall slowly
 * as the text grows. They determine the growth of the vocabulary (Heaps' law): in the real posts the number of distinct
 * terms grows with the power 0.66 of the number of pairs, and with these rates this continues up to 10,000.
 */
const JUMP_RATE = 0.14;
const NEW_WORD_RATE = 0.22;
const DECAY = 0.2;

export interface LanguageModel {
  /** Returns a line of about `length` pieces. */
  line(project: string | null, length: number): string;
}

/** A training text with its project. */
export interface Sample {
  text: string;
  project: string | null;
}

export function createModel(samples: readonly Sample[], random: Random): LanguageModel {
  const pieces: string[] = [];
  const projects: (string | null)[] = [];
  const followers = new Map<string, number[]>();
  const remember = (context: string, at: number): void => {
    const list = followers.get(context);
    if (list) list.push(at);
    else followers.set(context, [at]);
  };
  for (const { text, project } of samples) {
    for (const line of text.split("\n")) {
      const cut = piecesOf(line);
      for (const [i, piece] of cut.entries()) {
        const at = pieces.push(piece) - 1;
        projects.push(project);
        const before = cut[i - 1];
        if (before === undefined) continue;
        remember(before, at);
        if (i > 1) remember(`${cut[i - 2]}\n${before}`, at);
      }
    }
  }
  const coin = createCoiner(pieces.filter(isLatin), random);

  const places = new Map<string, number>();
  for (const at of pieces.keys()) places.set(pieces[at] ?? "", at);
  const characters = [...places].flatMap(([piece, at]) => (/^\p{Script=Han}$/u.test(piece) ? [at] : []));
  const anywhere = characters.length > 0 ? characters : [...places.values()];
  let total = 0;
  const freshness = (): number => (1 + total / pieces.length) ** -DECAY;

  /** Returns a place in the source that may follow the last one; null for a jump. */
  function follow(last: number, begin: number, project: string | null, copied: number): number | null {
    const before = pieces[last] ?? "";
    const near =
      begin < last && copied < LONGEST_COPY ? followers.get(`${pieces[last - 1]}\n${before}`) : null;
    const list = near ?? followers.get(before);
    if (!list || random.next() < JUMP_RATE * freshness()) return null;
    let drawn = random.pick(list);
    for (let i = 1; i < PROJECT_DRAWS && projects[drawn] !== project; i++) drawn = random.pick(list);
    return drawn === last + 1 && copied >= LONGEST_COPY ? null : drawn;
  }

  return {
    line(project, length) {
      const written: string[] = [];
      let last = random.below(pieces.length);
      let begin = last;
      let copied = 0;
      while (written.length < length) {
        const next = follow(last, begin, project, copied);
        copied = next === last + 1 ? copied + 1 : 0;
        // Most jumps pick a character regardless of its frequency, which produces words that few texts contain.
        last = next ?? (random.next() < 0.7 ? random.pick(anywhere) : random.below(pieces.length));
        if (next === null) begin = last;
        total++;
        const piece = pieces[last] ?? "";
        written.push(isLatin(piece) && random.next() < NEW_WORD_RATE * freshness() ? coin(piece) : piece);
      }
      return join(written);
    },
  };
}

/**
 * Joins pieces: two Latin words need a space between them; a line begins with a word, so that no post format mistakes
 * it for a mark.
 */
function join(pieces: readonly string[]): string {
  let line = "";
  for (const piece of pieces) {
    if (isLatin(piece) && /[A-Za-z0-9]$/.test(line)) line += " ";
    line += piece;
  }
  return line.replace(/^[^\p{Script=Han}A-Za-z]+|^[A-Za-z]{1,2}(?![A-Za-z0-9])/u, "").trim();
}
