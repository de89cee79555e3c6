/** The action `similar-answers` on recorded events, against a server that speaks GitHub's API. */
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { answerQuestion } from "@/lib/similar/github/answer";
import { openGitHub } from "@/lib/similar/github/api";
import { MARKER } from "@/lib/similar/github/comment";
import { occasionOf } from "@/lib/similar/github/event";
import { BUILT_WITHIN_MS, writeBuiltSite } from "../../support/built-site";
import { qa } from "../../support/command";
import { type StandIn, type StandInQuestion, startGitHub, TOKEN } from "../../support/github";

const EVENTS = "tests/fixtures/github-events";
const eventFile = (name: string): string => `${EVENTS}/${name}.json`;

let site: string;
let github: StandIn;
beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), "qa-action-"));
  await writeBuiltSite(site);
}, BUILT_WITHIN_MS);
afterAll(() => rm(site, { recursive: true, force: true }));
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(() => github.stop());

/** The question of an event, as GitHub has it. */
function ask(event: string, changes: Partial<StandInQuestion> = {}): StandInQuestion {
  const { issue, discussion } = JSON.parse(readFileSync(eventFile(event), "utf8"));
  const { node_id: id, title, body } = issue ?? discussion;
  const question: StandInQuestion = {
    __typename: issue ? "Issue" : "Discussion",
    id,
    title,
    body: body ?? "",
    labels: [],
    comments: [],
    ...changes,
  };
  github.questions.set(id, question);
  return question;
}

/** Runs the command of the action in a process of its own. */
async function act(
  event: string,
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string }> {
  const { code, stdout, stderr } = await qa(["similar", "--event", eventFile(event), "--index", site], {
    env: { GITHUB_TOKEN: TOKEN, GITHUB_GRAPHQL_URL: github.api, ...env },
  });
  return { code, out: stdout + stderr };
}

describe("the action", () => {
  it("comments once, keeps still while nothing changes, and updates what the edited text makes wrong", async () => {
    const question = ask("issue-opened");
    expect(await act("issue-opened")).toEqual({ code: 0, out: "commented\n" });
    expect(question.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining("推送失败会重试多少次？"),
    ]);
    expect(question.comments[0]?.body).toContain("](https://qa.example/qa/");

    expect((await act("issue-edited")).out).toBe("unchanged\n");
    question.title = "Ferry 调用的超时时间怎么设置";
    question.body = "";
    expect((await act("issue-edited")).out).toBe("updated\n");
    expect(question.comments.map(({ body }) => body)).toEqual([expect.stringContaining("Ferry")]);
    question.title = "Recipe for sourdough bread";
    expect((await act("issue-edited")).out).toBe("updated\n");
    expect(question.comments[0]?.body).toContain("no similar past answer");
    expect(github.written).toEqual(["addComment", "updateIssueComment", "updateIssueComment"]);
  });

  it("comments on discussions", async () => {
    const question = ask("discussion-created");
    expect((await act("discussion-created")).out).toBe("commented\n");
    question.title = "推送失败会重试吗";
    expect((await act("discussion-edited")).out).toBe("updated\n");
    expect(github.written).toEqual(["addDiscussionComment", "updateDiscussionComment"]);
  });

  it("says nothing where no past answer is sure to fit", async () => {
    ask("issue-opened", { title: "Recipe for sourdough bread", body: "" });
    expect((await act("issue-opened")).out).toBe("silent\n");
    expect(github.written).toEqual([]);
  });

  it("prints neither the token nor the text of the question, whatever fails", async () => {
    ask("issue-opened", { title: "::error::推送失败会重试吗 $(touch pwned) `id`" });
    github.failWith = {
      status: 500,
      body: JSON.stringify({ errors: [{ message: `token ${TOKEN} is odd` }] }),
    };
    const failed = await act("issue-opened");
    expect(failed.code).toBe(1);
    expect(failed.out).toContain("token *** is odd");
    expect(failed.out).not.toContain(TOKEN);
    github.failWith = { status: 302, body: "" };
    expect(await act("issue-opened")).toMatchObject({ code: 1, out: expect.not.stringContaining(TOKEN) });
    github.failWith = null;
    expect((await act("issue-opened")).out).toBe("commented\n");
    expect(readdirSync(".")).not.toContain("pwned");
  });

  it("fails with a reason where it may not comment", async () => {
    ask("issue-opened");
    expect(await act("issue-opened", { GITHUB_TOKEN: "other" })).toMatchObject({
      code: 1,
      out: expect.stringContaining("look at the permissions"),
    });
    expect((await act("issue-opened", { GITHUB_TOKEN: "" })).code).toBe(2);
  });
});

describe("an event", () => {
  const kinds = readdirSync(EVENTS).map((file) => {
    const occasion = occasionOf(readFileSync(path.join(EVENTS, file), "utf8"), file);
    return [file.replace(".json", ""), occasion.kind === "question" ? occasion.id : "none"];
  });

  it("is about a question where one is new or its text was edited", () => {
    expect(Object.fromEntries(kinds)).toEqual({
      "discussion-created": "D_8",
      "discussion-edited": "D_8",
      "issue-comment-created": "none",
      "issue-edited": "I_7",
      "issue-labeled": "none",
      "issue-milestone-edited": "none",
      "issue-opened": "I_7",
      "issue-opened-without-body": "I_7",
      "pull-request-edited": "none",
      push: "none",
    });
  });

  it("that is none is told as such", () => {
    expect(() => occasionOf("[]", "event.json")).toThrow("event.json: no event");
    expect(() => occasionOf("{", "event.json")).toThrow("event.json: no event");
  });
});

describe("a question", () => {
  const write = async () => ({ body: `${MARKER}\nnew\n`, empty: false });
  const answerIt = (id: string) =>
    answerQuestion(openGitHub({ api: github.api, token: TOKEN }), id, { label: "stop", write });
  const others = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `O_${i}`, body: "me too", viewerDidAuthor: false }));

  it("with the label is left alone, in whatever case it is written", async () => {
    const { id } = ask("issue-opened", { labels: ["Stop"] });
    expect(await answerIt(id)).toBe("opted-out");
    expect(github.written).toEqual([]);
  });

  it("keeps the comments of others, though they bear our mark", async () => {
    const { id, comments } = ask("issue-opened", {
      comments: [{ id: "O_1", body: `${MARKER}\nforged`, viewerDidAuthor: false }],
    });
    expect(await answerIt(id)).toBe("commented");
    expect(comments.map(({ body }) => body)).toEqual([`${MARKER}\nforged`, `${MARKER}\nnew`]);
  });

  it("has our comment found behind hundreds of others", async () => {
    const own = { id: "C_0", body: `${MARKER}\nold`, viewerDidAuthor: true };
    const { id } = ask("issue-opened", { comments: [...others(250), own] });
    expect(await answerIt(id)).toBe("updated");
    expect(own.body).toBe(`${MARKER}\nnew`);
  });

  it("with more comments than are looked through gets none", async () => {
    const { id } = ask("issue-opened", { comments: others(2_100) });
    expect(await answerIt(id)).toBe("silent");
  });
});

describe("action.yml", () => {
  const action = parse(readFileSync("action/similar/action.yml", "utf8"));
  const scripts: string[] = action.runs.steps.flatMap(({ run }: { run?: string }) => run ?? []);

  it("puts nothing but variables of the environment into its scripts", () => {
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).not.toContain("${{");
  });

  it("is shown in its README with the least rights", () => {
    const [, workflow = ""] =
      /```yaml\n([\s\S]*?)```/.exec(readFileSync("action/similar/README.md", "utf8")) ?? [];
    const { permissions, on } = parse(workflow);
    expect(permissions).toEqual({ issues: "write", discussions: "write" });
    expect(on).toEqual({
      issues: { types: ["opened", "edited"] },
      discussion: { types: ["created", "edited"] },
    });
  });
});
