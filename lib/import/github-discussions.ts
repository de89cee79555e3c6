/** GitHub Discussions, as `gh api graphql` prints them: answered ones with the chosen answer. */
import { z } from "zod";
import type { ImportedEntry, Importer, Skipped } from "./entry";
import { parseAs, parseDocuments, webAddress } from "./json";

const author = z.object({ login: z.string(), url: webAddress }).nullish();
const comment = z.object({ body: z.string(), isAnswer: z.boolean().nullish() });
const nodes = <T extends z.ZodType>(item: T) => z.object({ nodes: z.array(item) });
const withReplies = comment.extend({ replies: nodes(comment).nullish() });

const discussionSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  body: z.string(),
  createdAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T/, "a time as GitHub writes it"),
  author,
  answer: comment.nullish(),
  comments: nodes(withReplies).nullish(),
});
type Discussion = z.infer<typeof discussionSchema>;

const connection = z.union([
  z.object({ nodes: z.array(z.unknown()) }).transform((found) => found.nodes),
  z
    .object({ edges: z.array(z.object({ node: z.unknown() })) })
    .transform(({ edges }) => edges.map(({ node }) => node)),
]);
const pageSchema = z.object({
  data: z.union([
    z
      .object({ repository: z.object({ discussions: connection }) })
      .transform((page) => page.repository.discussions),
    z
      .object({ repository: z.object({ discussion: z.unknown() }) })
      .transform((page) => [page.repository.discussion]),
    z.object({ search: connection }).transform((page) => page.search),
  ]),
});

/** Returns the body of the chosen answer: given directly, or marked among the comments and their replies. */
function answerOf({ answer, comments }: Discussion): string | null {
  if (answer) return answer.body;
  const all = comments?.nodes.flatMap((each) => [each, ...(each.replies?.nodes ?? [])]) ?? [];
  return all.find(({ isAnswer }) => isAnswer)?.body ?? null;
}

function entryOf(
  { number, title, url, body, createdAt, author: asker }: Discussion,
  answer: string,
): ImportedEntry {
  const [, owner = "", name = ""] = new URL(url).pathname.split("/");
  return {
    id: `${owner}-${name}-discussion-${number}`,
    title,
    question: body,
    answer,
    asker: asker ? { name: asker.login, url: asker.url } : null,
    date: createdAt.slice(0, 10),
    url,
    project: null,
  };
}

export const githubDiscussions: Importer = {
  summary: "GitHub Discussions: the JSON of `gh api graphql`; answered ones",
  read(text) {
    const entries: ImportedEntry[] = [];
    const skipped: Skipped[] = [];
    // `--slurp` wraps the pages in a list.
    const pages = parseDocuments(text).flat();
    for (const node of pages.flatMap(
      (page) => parseAs(pageSchema, page, "the answer of the GraphQL API").data,
    )) {
      const discussion = parseAs(discussionSchema, node, "a discussion");
      const answer = answerOf(discussion);
      if (answer?.trim()) entries.push(entryOf(discussion, answer));
      else skipped.push({ what: discussion.url, why: "no answer was chosen" });
    }
    return { entries, skipped };
  },
};
