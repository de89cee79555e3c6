/** Comments on a question with past answers: once, again only where it has to say something else. */
import type { GitHub, Question } from "./api";
import { MARKER } from "./comment";

export type Done = "opted-out" | "silent" | "commented" | "updated" | "unchanged";

export interface Commenting {
  /** Label that stops the comments. */
  label: string;
  /** The comment for a question; `empty`: there is no answer in it. */
  write(question: Question): Promise<{ body: string; empty: boolean }>;
}

/** Looks at the question as it is now, so that the last of several runs has the last word. */
export async function answerQuestion(
  github: GitHub,
  id: string,
  { label, write }: Commenting,
): Promise<Done> {
  const question = await github.question(id);
  if (question.labels.some((own) => own.toLowerCase() === label.toLowerCase())) return "opted-out";
  const { body, empty } = await write(question);
  const own = await github.ownComment(question, MARKER);
  // Where it cannot be told whether we spoke already, saying nothing is the smaller fault.
  if (own.state === "unknown" || (own.state === "none" && empty)) return "silent";
  if (own.state === "none") {
    await github.addComment(question, body);
    return "commented";
  }
  // GitHub takes the white space at the end away.
  if (own.comment.body.trim() === body.trim()) return "unchanged";
  await github.updateComment(question, own.comment, body);
  return "updated";
}
