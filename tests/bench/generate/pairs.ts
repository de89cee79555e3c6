/** Makes pairs of generated issues as extraction would read them from posts, for sizes at which reading them takes an hour. */
import type { Pair, RichText } from "@/lib/model/pair";
import { generateIssues } from "./issues";

/** Yields `size` pairs, modelled on `pairs`, from old to new. */
export function* generatePairs(pairs: readonly Pair[], size: number): Generator<Pair> {
  let count = 0;
  for (const { path, title, date, threads } of generateIssues(pairs, size)) {
    const idOf = (number: number): string =>
      `${date.replaceAll("-", "")}-${number.toString(36).padStart(5, "0")}`;
    let line = 1;
    for (const { asker, turns, references } of threads) {
      const first = idOf(count);
      for (const [i, { shape, question, answer }] of turns.entries()) {
        yield {
          id: idOf(count++),
          question: plain(question),
          answer: answer && plain(answer),
          asker: { name: asker, url: null },
          project: shape.project,
          references: i === 0 ? references : [],
          thread: { id: first, position: i + 1, length: turns.length },
          source: { path, line: line++, title, date, url: null },
        };
      }
    }
  }
}

/** Only plain text: no search engine reads the other forms. */
const plain = (paragraphs: readonly string[]): RichText => ({
  text: paragraphs.join("\n"),
  html: "",
  markdown: "",
});
