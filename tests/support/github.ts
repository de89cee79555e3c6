/** A server with the few calls of GitHub's GraphQL API that comments need; it records its requests. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { stop } from "./served";

export interface StandInQuestion {
  __typename: "Issue" | "Discussion";
  id: string;
  title: string;
  body: string;
  labels: string[];
  comments: { id: string; body: string; viewerDidAuthor: boolean }[];
}

export interface StandIn {
  api: string;
  questions: Map<string, StandInQuestion>;
  /** Names of the mutations, in order. */
  written: string[];
  /** Response to the next call instead of the right one. */
  failWith: { status: number; body: string } | null;
  stop(): Promise<void>;
}

export const TOKEN = "ghs_NobodyMaySeeThis";

const PAGE = 100;

export async function startGitHub(): Promise<StandIn> {
  const questions: StandIn["questions"] = new Map();
  const standIn: Omit<StandIn, "api" | "stop"> = { questions, written: [], failWith: null };
  let count = 0;

  const read = (query: string, { id = "", after }: Record<string, string | null>): unknown => {
    const question = questions.get(id ?? "");
    if (!question)
      return { errors: [{ message: `Could not resolve to a node with the global id of '${id}'` }] };
    const { comments, labels, ...own } = question;
    const start = Number(after ?? 0);
    const page = comments.slice(start, start + PAGE);
    const pageInfo = { hasNextPage: start + PAGE < comments.length, endCursor: `${start + PAGE}` };
    const node = query.includes("comments(")
      ? { comments: { nodes: page, pageInfo } }
      : { ...own, labels: { nodes: labels.map((name) => ({ name })) } };
    return { data: { node } };
  };

  const write = (query: string, { id, body }: Record<string, string | null>): unknown => {
    const [, name = ""] = /\{ (\w+)\(input:/.exec(query) ?? [];
    standIn.written.push(name);
    const all = [...questions.values()];
    if (name.startsWith("add")) {
      questions
        .get(id ?? "")
        ?.comments.push({ id: `C_${++count}`, body: (body ?? "").trim(), viewerDidAuthor: true });
    } else {
      const comment = all.flatMap(({ comments }) => comments).find((each) => each.id === id);
      if (comment) comment.body = (body ?? "").trim();
    }
    return { data: { [name]: { clientMutationId: null } } };
  };

  const server = createServer(async (request, response) => {
    const { query, variables } = JSON.parse(await text(request));
    const { failWith } = standIn;
    if (request.method !== "POST" || request.headers.authorization !== `bearer ${TOKEN}`)
      response.writeHead(401).end(JSON.stringify({ message: "Bad credentials" }));
    else if (failWith) response.writeHead(failWith.status, { location: "/elsewhere" }).end(failWith.body);
    else
      response.end(
        JSON.stringify(query.startsWith("mutation") ? write(query, variables) : read(query, variables)),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return Object.assign(standIn, { api, stop: () => stop(server) });
}
