/** Parses the event file of a GitHub workflow, as far as it identifies the question. */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";

const subject = z.object({ node_id: z.string().min(1) });

const eventSchema = z.object({
  action: z.string().optional(),
  issue: subject.extend({ pull_request: z.unknown().optional() }).optional(),
  discussion: subject.optional(),
  comment: z.unknown().optional(),
  changes: z.object({ title: z.unknown().optional(), body: z.unknown().optional() }).optional(),
});

export type Occasion =
  /** `id`: the question's id in GitHub's GraphQL API. */
  { kind: "question"; id: string } | { kind: "none"; reason: string };

const none = (reason: string): Occasion => ({ kind: "none", reason });

/** Returns the subject of an event. Throws `ExpectedError` if the file is no event. */
export function occasionOf(body: string, file: string): Occasion {
  const parsed = eventSchema.safeParse(parseJson(body));
  if (!parsed.success) {
    throw new ExpectedError(
      `${file}: no event of an issue or a discussion; run this in a workflow on one of them`,
    );
  }
  const { action, issue, discussion, comment, changes } = parsed.data;
  const question = issue ?? discussion;
  if (!question || comment !== undefined) return none("the event is not about a new question");
  if (issue?.pull_request !== undefined) return none("a pull request is no question");
  if (action === "opened" || action === "created") return { kind: "question", id: question.node_id };
  if (action !== "edited") return none(`nothing to do when it is ${action}`);
  return changes?.title === undefined && changes?.body === undefined
    ? none("neither title nor text was edited")
    : { kind: "question", id: question.node_id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
