/** Comments on a question with past answers: once, and again only if the answers change. */
import type { GitHub, Question } from "./api";
import { MARKER } from "./comment";

export type Done = "opted-out" | "silent" | "commented" | "updated" | "unchanged";

export interface Commenting {
  /** Label that disables the comments. */
  label: string;
  /** Returns the comment for a question; `empty`: it contains no answer. */
  write(question: Question): Promise<{ body: string; empty: boolean }>;
}

/** Reads the current state of the question, so that the last of several runs prevails. */
export async function answerQuestion(
  github: GitHub,
  id: string,
  { label, write }: Commenting,
): Promise<Done> {
  const question = await github.question(id);
  if (question.labels.some((own) => own.toLowerCase() === label.toLowerCase())) return "opted-out";
  const { body, empty } = await write(question);
  const own = await github.ownComment(question, MARKER);
  // If it is unknown whether we have commented already, prefer not to comment.
  if (own.state === "unknown" || (own.state === "none" && empty)) return "silent";
  if (own.state === "none") {
    await github.addComment(question, body);
    return "commented";
  }
  // GitHub trims the white space at the end.
  if (own.comment.body.trim() === body.trim()) return "unchanged";
  await github.updateComment(question, own.comment, body);
  return "updated";
}
