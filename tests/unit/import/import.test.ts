import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Content, readContent } from "@/lib/content/read";
import { parseMarkdown } from "@/lib/extract/markdown/parse";
import type { ImportOptions } from "@/lib/import/entry";
import { IMPORTERS } from "@/lib/import/formats";
import { type ImportedText, importText } from "@/lib/import/import";
import { type ImportReport, putInPlace, writeImport } from "@/lib/import/write";
import { toPlainText } from "@/lib/render/plain-text";
import { communityConfig } from "../../support/community";
import { PROJECTS } from "../extract/registry";

const FIXTURES = path.resolve(import.meta.dirname, "../../fixtures/import");
const fixture = (name: string): string => readFileSync(path.join(FIXTURES, name), "utf8");

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "qa-import-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const DEFAULTS: ImportOptions = { site: null, columns: new Map() };
function read(format: string, text: string, options: Partial<ImportOptions> = {}): ImportedText {
  const importer = IMPORTERS.get(format);
  if (!importer) throw new Error(`no format ${format}`);
  return importText(importer, text, { ...DEFAULTS, ...options });
}
async function extracted(): Promise<Content> {
  return readContent(root, { ...(await communityConfig()), projects: PROJECTS });
}
async function through(format: string, text: string, options?: Partial<ImportOptions>): Promise<Content> {
  writeImport(root, read(format, text, options).posts);
  return extracted();
}

describe("GitHub Discussions", () => {
  const text = fixture("github-discussions.json");

  it("give their answered ones, with askers, days and references", async () => {
    const { pairs, diagnostics } = await through("github-discussions", text);
    expect(diagnostics).toEqual([]);
    expect(pairs).toMatchObject([
      {
        question: {
          text: "How do I keep long connections over an upgrade?\nWe restart every week:\nmosn start\nSee #965 and https://github.com/mosn/mosn/issues/12.",
        },
        answer: { markdown: "Use **hot upgrade**." },
        asker: { name: "carol", url: "https://github.com/carol" },
        project: { slug: "mosn" },
        references: [
          { kind: "discussion", number: 120315 },
          { kind: "issue", number: 12 },
        ],
        source: { date: "2024-01-05", url: "https://github.com/mosn/mosn/discussions/120315" },
      },
      { question: { text: "1. Is there a roadmap?" }, answer: { text: "Yes, in the wiki." }, asker: null },
    ]);
  });

  it("tell which were skipped", () => {
    expect(read("github-discussions", text).skipped).toEqual([
      { what: "https://github.com/mosn/mosn/discussions/9", why: "no answer was chosen" },
    ]);
  });

  it("are read in the other forms that the command prints", () => {
    const names = read("github-discussions", text).posts.map(({ name }) => name);
    const { data } = JSON.parse(text);
    const { nodes } = data.repository.discussions;
    const edges = {
      data: { repository: { discussions: { edges: nodes.map((node: unknown) => ({ node })) } } },
    };
    const one = { data: { repository: { discussion: nodes[0] } } };
    const search = { data: { search: { nodes } } };
    const forms = [
      text + text,
      JSON.stringify([JSON.parse(text)]),
      JSON.stringify(edges),
      JSON.stringify(search),
    ];
    for (const form of forms) {
      expect(read("github-discussions", form).posts.map(({ name }) => name)).toEqual(names);
    }
    expect(read("github-discussions", JSON.stringify(one)).posts).toHaveLength(1);
  });
});

describe("a topic of Discourse", () => {
  const topic = (username: string, cooked: string): string =>
    JSON.stringify({
      id: 1,
      title: "Why?",
      slug: "why",
      post_stream: {
        posts: [
          { post_number: 1, username, created_at: "2022-01-01T00:00:00Z", cooked },
          {
            post_number: 2,
            username,
            created_at: "2022-01-01T00:00:00Z",
            cooked: "x",
            accepted_answer: true,
          },
        ],
      },
    });
  const site = "https://forum.example";

  it.each(["<b>", "<blockquote>", "<table><tr><td>", "<ul><li>", "<div>"])(
    "is skipped where thousands of %s are nested, instead of ending the import",
    (markup) => {
      expect(read("discourse", topic("reader", markup.repeat(5_000)), { site })).toEqual({
        posts: [],
        skipped: [{ what: "topic 1", why: "its HTML is nested too deeply" }],
      });
    },
  );

  it("may be asked by a name that holds half of a character", () => {
    expect(read("discourse", topic("a\ud800", "x"), { site }).posts[0]?.text).toContain("/u/a%EF%BF%BD");
  });

  it("gives its first post with the accepted answer", async () => {
    const { pairs, diagnostics } = await through("discourse", fixture("discourse.json"), {
      site: "https://forum.example",
    });
    expect(diagnostics).toEqual([]);
    expect(pairs).toMatchObject([
      {
        question: { text: "Analyzer stops at the end of a file\nIt stops with EOF. :smile:\nA：unexpected" },
        answer: {
          text: "Update, @reader:\n1. stop\n2. update to 5.2.2",
          markdown: expect.stringContaining("[@reader](https://forum.example/u/reader)"),
        },
        asker: { name: "reader", url: "https://forum.example/u/reader" },
        source: { date: "2023-03-10", url: "https://forum.example/t/analyzer-stops/28301" },
      },
    ]);
    expect(JSON.stringify(pairs)).not.toContain("alert");
  });

  it("is skipped without an accepted answer, and told where it is in another part", () => {
    const topic = JSON.parse(fixture("discourse.json"));
    const { posts } = topic.post_stream;
    const part = { ...topic, post_stream: { posts: posts.slice(0, 2) } };
    expect(read("discourse", JSON.stringify(part)).skipped[0]?.why).toContain("?print=true");
    expect(read("discourse", JSON.stringify({ ...part, accepted_answer: null })).skipped[0]?.why).toContain(
      "no answer",
    );
    expect(() =>
      read("discourse", JSON.stringify({ ...topic, post_stream: { posts: posts.slice(1) } })),
    ).toThrow(/first post/);
  });
});

describe("rows", () => {
  const columns = new Map([
    ["id", "Nr"],
    ["question", "Frage"],
    ["answer", "Antwort"],
    ["asker", "Wer"],
    ["date", "Wann"],
  ]);

  it("of CSV are read by the names of their columns", async () => {
    const text = `\ufeff${fixture("answers.csv").replaceAll("\n", "\r\n")}`;
    expect(read("csv", text, { columns }).skipped).toEqual([
      { what: "line 5", why: "the row has no answer" },
    ]);
    const { pairs } = await through("csv", text, { columns });
    expect(pairs).toMatchObject([
      {
        question: { text: "Wie ändere ich das Passwort?" },
        answer: { text: 'Im Menü "Konto".\nöffnen; ändern' },
        asker: { name: "anna", url: null },
        source: { path: "7.md", date: "2024-01-05" },
      },
    ]);
  });

  it("of JSON are read alike", async () => {
    const { pairs } = await through("jsonl", fixture("answers.jsonl"));
    expect(pairs).toMatchObject([
      { question: { text: "# 标题是问题\n正文" }, answer: { text: "好" }, source: { path: "q-2.md" } },
      {
        question: { text: "怎么升级？" },
        answer: { markdown: "替换 `镜像`。" },
        asker: { name: "小石" },
        project: { name: "MOSN", stated: true },
        source: { date: "2024-01-05", url: "https://e.com/q/1" },
      },
    ]);
  });

  it.each([
    ["csv", "question,answer\na,b,c\n", /line 2|record length/i],
    ["csv", 'question,answer\n"a,b\n', /not valid CSV/],
    ["csv", "a,b\n1,2\n", /--column question=NAME \(there are: a, b\)/],
    ["csv", "question,answer,date\na,b,2024-01-05\nc,d,1.5.2024\n", /line 3: "1.5.2024"/],
    ["csv", "question,answer\n,b\n", /line 2: the row asks nothing/],
    ["csv", "id,question,answer\n1,a,b\n1,c,d\n", /two entries would both be 1\.md/],
    ["csv", "id,question,answer\n？,a,b\n", /no id for a file name/],
    ["jsonl", '{"question":"a","answer":"b"}\n{', /line 2: not valid JSON/],
    ["jsonl", "[1]", /line 1 does not have the expected form/],
    ["github-discussions", '{"data":{"repository":null}}', /expected form/],
    ["github-discussions", '{"errors":[]}', /expected form/],
    ["discourse", "<html>", /not valid JSON/],
  ])("and files that cannot be read as a whole are refused: %s %s", (format, text, message) => {
    expect(() => read(format, text)).toThrow(message);
  });
});

const HOSTILE: Record<string, string> = {
  "an open fence": "x\n\n```sh\nrm\n\nA：no",
  "an open fence of tildes": "x\n\n~~~~\ncode",
  "an open comment": "x\n\n<!-- todo\n\ny",
  "marks of answers": "A：一\n\nA: two\n\n答：三\n\nQ: four?\n\n问：五？",
  "an asker": "**@甲** 提问：\n\n> 问题？\n\nA：答",
  headings: "# One?\n\ntext\n\n### Q: two?\n\nSetext?\n===\n\ntext",
  "marks of front matter": "---\ntitle: y\ndraft: true\n---\n\nx\n\n---\n\n+++",
  "the line between question and answer": "x\n\n<!-- answer -->\n\ny\n\n```\n<!-- answer -->\n```",
  "open HTML": "x\n\n<details>\n<summary>s</summary>\n\ny\n\n<pre>\n\nz",
  "a project line": "x\n\n「SOFABolt」：https://github.com/sofastack/sofa-bolt",
  "lists and quotes": "1. a\n2. b\n\n- [x] c\n\n> d\n>\n> > e\n\n| f | g |\n| - | - |\n| h | i |",
  "quotes and backslashes": "a \"b\" \\ 'c' : d # e\n\n\tcode",
  "hard breaks": "a  \nb\\\nc",
  "references and footnotes": "[a][1] b[^n]\n\n[1]: https://e.com/\n\n[^n]: note",
};

describe("Markdown that could be mistaken for something else", () => {
  it.each(Object.keys(HOSTILE))("survives as %s", async (name) => {
    const body = HOSTILE[name] ?? "";
    const rows = [
      { id: "q", title: "Why?", question: body, answer: body },
      { id: "r", question: `Why?\n\n${body}`, answer: "x" },
      { id: "s", title: body.replaceAll("\n", " "), question: "", answer: body },
    ];
    const { pairs, posts } = await through("jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
    const closed =
      name === "an open fence"
        ? `${body}\n\`\`\``
        : name.startsWith("an open fence")
          ? `${body}\n~~~~`
          : body;
    const text = toPlainText(
      parseMarkdown((name === "an open comment" ? "x" : closed).split("\n")).root.children,
    ).replaceAll("<!-- answer -->", "<!-- answer  -->");
    expect(posts.map(({ path: file }) => file)).toEqual(["q.md", "r.md", "s.md"]);
    expect(pairs.map(({ question }) => question.text)).toEqual([
      `Why?\n${text}`,
      `Why?\n${text}`,
      expect.anything(),
    ]);
    expect(pairs.map(({ answer }) => answer?.text)).toEqual([text, "x", text]);
  });

  it("stays code where a fence is left open", async () => {
    const row = { question: "Why?", answer: "So:\n\n```sh\nrm\n\n**A**：no" };
    const { pairs, diagnostics } = await through("jsonl", JSON.stringify(row));
    expect(pairs[0]?.answer?.html).toContain("rm\n\n**A**：no\n</code></pre>");
    expect(diagnostics).toEqual([]);
  });

  it("is a question of thousands of characters", async () => {
    const body = `It fails:\n\n\`\`\`\n${"log line\n".repeat(2_000)}\`\`\``;
    const rows = [
      { id: "a", question: body, answer: "x" },
      { id: "b", question: body.replace("It fails:\n\n", ""), answer: "x" },
    ];
    const { pairs } = await through("jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
    expect(pairs[0]?.question.text.length).toBe(10 + 2_000 * 9 - 1);
    expect(pairs[1]?.question.text.length).toBe(2_000 * 9 - 1);
  });
});

describe("writing", () => {
  const posts = () => read("jsonl", fixture("answers.jsonl")).posts;
  const write = (): ImportReport => writeImport(root, posts());

  it("changes nothing the second time, nor what was edited", () => {
    const [first, second] = posts().map(({ name }) => name);
    expect(write()).toEqual({ added: [first, second], changed: [], unchanged: 0, kept: [] });
    expect(write()).toEqual({ added: [], changed: [], unchanged: 2, kept: [] });
    const file = path.join(root, first ?? "");
    writeFileSync(file, `${readFileSync(file, "utf8")}\nadded by hand\n`);
    expect(write()).toEqual({ added: [], changed: [], unchanged: 1, kept: [first] });
    expect(readFileSync(file, "utf8")).toContain("added by hand");
  });

  it("takes over what changed at the source", () => {
    write();
    const next = read("jsonl", fixture("answers.jsonl").replace("正文", "新的正文")).posts;
    expect(writeImport(root, next)).toMatchObject({ changed: ["q-2.md"], unchanged: 1 });
    expect(readFileSync(path.join(root, "q-2.md"), "utf8")).toContain("新的正文");
  });

  it("is all or nothing", () => {
    const [first, second] = posts();
    if (!first || !second) throw new Error("the fixture has two rows");
    writeImport(root, [first]);
    // A folder stands where the second post should go.
    mkdirSync(path.join(root, second.name));
    const before = readFileSync(path.join(root, first.name), "utf8");
    const changed = read("jsonl", fixture("answers.jsonl").replace("正文", "新的正文")).posts;
    expect(() => writeImport(root, changed)).toThrow();
    expect(readFileSync(path.join(root, first.name), "utf8")).toBe(before);
    expect(readdirSync(root).filter((name) => name.startsWith(".qa-import"))).toEqual([]);
  });

  it("puts back what was in place where a later post cannot be moved", () => {
    const staging = path.join(root, "staging");
    mkdirSync(staging);
    for (const name of ["changed.md", "new.md"]) writeFileSync(path.join(staging, name), "new");
    writeFileSync(path.join(root, "changed.md"), "old");
    const names = ["changed.md", "new.md", "never-staged.md"];
    expect(() => putInPlace(root, staging, names, new Set(["changed.md"]))).toThrow(/ENOENT/);
    expect(readFileSync(path.join(root, "changed.md"), "utf8")).toBe("old");
    expect(existsSync(path.join(root, "new.md"))).toBe(false);
  });
});

it.each(["README", "readme-howto"])("an entry with the id %s becomes a post, not a README", (id) => {
  const { posts } = read("jsonl", JSON.stringify({ id, question: "Why?", answer: "So." }));
  expect(posts.map(({ name }) => name)).toEqual([`q-${id.toLowerCase()}.md`]);
});
