/** A language model of a corpus: writes new lines in its words, about a given project, without copying a sentence. */
import type { Pair } from "@/lib/knowledge/model";
import type { Random } from "./random";
import { createCoiner, isLatin, piecesOf } from "./words";

/** Pieces that may follow one another as they stand in one place of the source; a Chinese clause is mostly longer. */
const LONGEST_COPY = 6;
/** Draws for a continuation of the same project before any is taken. */
const PROJECT_DRAWS = 3;
/**
 * How often the text jumps to a piece that need not follow, and how often a Latin word is a new one. They set how fast
 * the vocabulary grows with the corpus; chosen so that the number of distinct terms goes on growing as it does within the
 * real posts (from half of them to all, exponent 0.7).
 */
const JUMP_RATE = 0.012;
const NEW_WORD_RATE = 0.06;

export interface LanguageModel {
  /** A line of about `length` pieces. */
  line(project: string | null, length: number): string;
}

export function createModel(pairs: readonly Pair[], random: Random): LanguageModel {
  const pieces: string[] = [];
  const projects: (string | null)[] = [];
  const followers = new Map<string, number[]>();
  const remember = (context: string, at: number): void => {
    const list = followers.get(context);
    if (list) list.push(at);
    else followers.set(context, [at]);
  };
  for (const pair of pairs) {
    for (const line of `${pair.question.text}\n${pair.answer?.text ?? ""}`.split("\n")) {
      const cut = piecesOf(line);
      for (const [i, piece] of cut.entries()) {
        const at = pieces.push(piece) - 1;
        projects.push(pair.project?.slug ?? null);
        const before = cut[i - 1];
        if (before === undefined) continue;
        remember(before, at);
        if (i > 1) remember(`${cut[i - 2]}\n${before}`, at);
      }
    }
  }
  const coin = createCoiner(pieces.filter(isLatin), random);

  /** A place in the source whose piece continues the text. */
  function place(written: readonly string[], project: string | null, last: number, copied: number): number {
    const before = written.at(-1) ?? "";
    const near = copied < LONGEST_COPY ? followers.get(`${written.at(-2)}\n${before}`) : undefined;
    const list = random.next() < JUMP_RATE ? undefined : (near ?? followers.get(before));
    const draw = (): number => (list ? random.pick(list) : random.below(pieces.length));
    let drawn = draw();
    for (let i = 1; i < PROJECT_DRAWS && projects[drawn] !== project; i++) drawn = draw();
    return drawn === last + 1 && copied >= LONGEST_COPY ? random.below(pieces.length) : drawn;
  }

  return {
    line(project, length) {
      const written: string[] = [];
      let last = -2;
      let copied = 0;
      while (written.length < length) {
        const at = place(written, project, last, copied);
        copied = at === last + 1 ? copied + 1 : 0;
        last = at;
        const piece = pieces[at] ?? "";
        written.push(isLatin(piece) && random.next() < NEW_WORD_RATE ? coin(piece) : piece);
      }
      return join(written);
    },
  };
}

/** Two Latin words need a space between them; a line begins with a word, so that no post format mistakes it for a mark. */
function join(pieces: readonly string[]): string {
  let line = "";
  for (const piece of pieces) {
    if (isLatin(piece) && /[A-Za-z0-9]$/.test(line)) line += " ";
    line += piece;
  }
  return line.replace(/^[^\p{Script=Han}A-Za-z]+|^[A-Za-z]{1,2}(?![A-Za-z0-9])/u, "").trim();
}
