/** The calls of GitHub's GraphQL API for comments. Unlike REST, it treats issues and discussions alike. */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";

export interface GitHubOptions {
  /** Address of the GraphQL API, given by the workflow's runner. */
  api: string;
  token: string;
  fetchFile?: typeof fetch;
}

/** The current state of a question on GitHub. */
export interface Question {
  kind: "Issue" | "Discussion";
  id: string;
  title: string;
  body: string;
  labels: string[];
}

export interface OwnComment {
  id: string;
  body: string;
}

export type Found = { state: "none" } | { state: "found"; comment: OwnComment } | { state: "unknown" };

export interface GitHub {
  question(id: string): Promise<Question>;
  /** Returns our own comment that contains `marker`; `unknown`: there are too many comments to search. */
  ownComment(question: Question, marker: string): Promise<Found>;
  addComment(question: Question, body: string): Promise<void>;
  updateComment(question: Question, comment: OwnComment, body: string): Promise<void>;
}

const TIMEOUT_MS = 20_000;
/** Of a hundred comments each. */
const MOST_PAGES = 20;

const QUESTION = `query ($id: ID!) { node(id: $id) {
  __typename
  ... on Issue { id title body labels(first: 100) { nodes { name } } }
  ... on Discussion { id title body labels(first: 100) { nodes { name } } }
} }`;

const COMMENTS = `query ($id: ID!, $after: String) { node(id: $id) {
  ... on Issue { comments(first: 100, after: $after) { nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } }
  ... on Discussion { comments(first: 100, after: $after) { nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } }
} }`;

const MUTATIONS = {
  Issue: {
    add: "mutation ($id: ID!, $body: String!) { addComment(input: { subjectId: $id, body: $body }) { clientMutationId } }",
    update:
      "mutation ($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { clientMutationId } }",
  },
  Discussion: {
    add: "mutation ($id: ID!, $body: String!) { addDiscussionComment(input: { discussionId: $id, body: $body }) { clientMutationId } }",
    update:
      "mutation ($id: ID!, $body: String!) { updateDiscussionComment(input: { commentId: $id, body: $body }) { clientMutationId } }",
  },
} as const;

const questionSchema = z.object({
  node: z.object({
    __typename: z.enum(["Issue", "Discussion"]),
    id: z.string(),
    title: z.string(),
    body: z.string(),
    labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullable(),
  }),
});

const commentsSchema = z.object({
  node: z.object({
    comments: z.object({
      nodes: z.array(z.object({ id: z.string(), body: z.string(), viewerDidAuthor: z.boolean() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

type Comments = z.infer<typeof commentsSchema>["node"]["comments"];

const replySchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Every method rejects with `ExpectedError`, without the token, if GitHub does not comply. */
export function openGitHub({ api, token, fetchFile = fetch }: GitHubOptions): GitHub {
  const fault = (reason: string): ExpectedError =>
    new ExpectedError(`${api}: ${reason.replaceAll(token, "***")}`);

  async function call<T>(
    query: string,
    variables: Record<string, string | null>,
    schema: z.ZodType<T>,
  ): Promise<T> {
    const response = await fetchFile(api, {
      method: "POST",
      headers: {
        authorization: `bearer ${token}`,
        "content-type": "application/json",
        "user-agent": "community-qa",
      },
      body: JSON.stringify({ query, variables }),
      // A redirect would send the token elsewhere.
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw fault(`not to be reached (${error instanceof Error ? error.message : "?"})`);
    });
    const reply = replySchema.safeParse(await response.json().catch(() => null));
    const errors = reply.data?.errors?.map(({ message }) => message) ?? [];
    if (!response.ok || errors.length > 0) {
      throw fault(
        `answered ${response.status}: ${errors.join("; ") || "no reason told"}; look at the permissions of the workflow`,
      );
    }
    const data = schema.safeParse(reply.data?.data);
    if (!data.success) throw fault("answered something else than was asked for");
    return data.data;
  }

  return {
    async question(id) {
      const { node } = await call(QUESTION, { id }, questionSchema);
      const { __typename: kind, title, body, labels } = node;
      return { kind, id: node.id, title, body, labels: labels?.nodes.map(({ name }) => name) ?? [] };
    },
    async ownComment({ id }, marker) {
      let after: string | null = null;
      for (let page = 0; page < MOST_PAGES; page++) {
        const { nodes, pageInfo }: Comments = (await call(COMMENTS, { id, after }, commentsSchema)).node
          .comments;
        const comment = nodes.find(({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(marker));
        if (comment) return { state: "found", comment };
        if (!pageInfo.hasNextPage) return { state: "none" };
        after = pageInfo.endCursor;
      }
      return { state: "unknown" };
    },
    async addComment({ kind, id }, body) {
      await call(MUTATIONS[kind].add, { id, body }, z.unknown());
    },
    async updateComment({ kind }, { id }, body) {
      await call(MUTATIONS[kind].update, { id, body }, z.unknown());
    },
  };
}
