import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/model/item";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import { exportFiles } from "@/lib/site/exports";
import { site } from "../../support/pairs";
import { childrenOf, parseXml } from "../../support/xml";

const ROOT = "https://example.org/docs";

const pair = (id: string, changes: Partial<Pair> = {}): Pair => ({
  id,
  question: {
    text: "a < b 且 c & d 吗？",
    html: "<p>a &lt; b 且 c &amp; d 吗？</p>",
    markdown: "a < b 且 c & d 吗？",
  },
  answer: { text: "是的。", html: "<p>是的。</p>", markdown: "是的。" },
  asker: { name: "东仔 & <b>", url: null },
  project: { name: "MOSN", slug: "mosn", stated: true },
  references: [
    { kind: "issue", repository: "mosn/mosn", number: 12, url: "https://github.com/mosn/mosn/issues/12" },
  ],
  thread: { id, position: 1, length: 1 },
  source: {
    path: "weekly/a/index.md",
    line: 3,
    title: "第一期",
    date: "2022-02-11",
    url: "https://example.org/original",
  },
  ...changes,
});

const two = (text: string) => ({ zh: text, en: text });

const BASE: KnowledgeBase = {
  site: {
    ...site,
    title: two("问答 & 答案"),
    tagline: two("t"),
    description: two("说明"),
    community: { name: "SOFAStack", url: "https://example.org/" },
  },
  pages: [],
  projects: [
    {
      name: "MOSN",
      slug: "mosn",
      repository: "mosn/mosn",
      formerRepositories: [],
      otherRepositories: [],
      aliases: [],
      keywords: [],
      description: two("网络代理"),
    },
  ],
  posts: [
    {
      id: "20220211",
      kind: "weekly",
      path: "weekly/a/index.md",
      title: "第一期",
      date: "2022-02-11",
      url: null,
    },
  ],
  pairs: [
    pair("20220211-aaaaa"),
    pair("20220211-bbbbb", { answer: null }),
    pair("mosn-ccccc", { source: { path: "faq/a.md", line: 1, title: "常见问题", date: null, url: null } }),
  ],
  items: [],
  gone: [],
  translations: [],
  phrasings: {},
};

const files = new Map(exportFiles({ base: BASE, root: ROOT }).map(({ name, body }) => [name, body]));
const file = (name: string): string => files.get(name) ?? "";

describe("the file of a pair", () => {
  const first = pair("20220211-aaaaa");
  const read = (name: string, cards: boolean) =>
    JSON.parse(exportFiles({ base: BASE, root: ROOT, cards }).find((each) => each.name === name)?.body ?? "");

  it("is an oEmbed response of the type link, too", () => {
    expect(read(`api/pairs/${first.id}.json`, true)).toEqual({
      ...first,
      version: "1.0",
      type: "link",
      title: "a < b 且 c & d 吗？",
      author_name: "东仔 & <b>",
      provider_name: "问答 & 答案",
      provider_url: `${ROOT}/`,
      thumbnail_url: `${ROOT}/cards/qa/${first.id}.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it("promises no picture where none is drawn", () => {
    expect(read(`api/pairs/${first.id}.json`, false)).not.toHaveProperty("thumbnail_url");
  });
});

describe("the files for programs", () => {
  it("hold every pair in the API, together and alone", () => {
    expect(JSON.parse(file("api/pairs.json")).pairs).toEqual(BASE.pairs);
    for (const own of BASE.pairs) expect(JSON.parse(file(`api/pairs/${own.id}.json`))).toMatchObject(own);
  });

  it("give each pair a Markdown twin that says where it comes from", () => {
    expect(file("qa/20220211-aaaaa/answer.md")).toBe(
      [
        "# a \\< b 且 c & d 吗？",
        "> a < b 且 c & d 吗？",
        "是的。",
        "- 提问：东仔 & \\<b\\>\n- 项目：MOSN\n- 出处：[第一期](https://example.org/original)，2022-02-11\n" +
          "- issue：[mosn/mosn#12](https://github.com/mosn/mosn/issues/12)\n- 链接：https://example.org/docs/qa/20220211-aaaaa/\n",
      ].join("\n\n"),
    );
    expect(file("qa/20220211-bbbbb/answer.md")).toContain("还没有回答");
  });

  it("feed answered, dated pairs, escaped, with absolute addresses", () => {
    const atom = file("feed.xml");
    expect(atom.match(/<entry>/g)).toHaveLength(1);
    expect(atom).toContain("<id>https://example.org/docs/qa/20220211-aaaaa/</id>");
    expect(atom).toContain("<name>东仔 &amp; &lt;b&gt;</name>");
    expect(atom).not.toContain("<b>");
    expect(file("projects/mosn/feed.xml")).toContain(
      'href="https://example.org/docs/projects/mosn/feed.xml"',
    );
    expect(JSON.parse(file("projects/mosn/feed.json")).items).toHaveLength(1);
  });

  it("list every page for crawlers", () => {
    const locations = [...file("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    for (const path of ["/", "/projects/mosn/", "/weekly/20220211/", "/qa/mosn-ccccc/"]) {
      expect(locations).toContain(ROOT + path);
    }
    expect(file("robots.txt")).toContain(`Sitemap: ${ROOT}/sitemap.xml`);
    expect(file("llms.txt")).toContain(`](${ROOT}/qa/20220211-aaaaa/answer.md)`);
    expect(file("opensearch.xml")).toContain(`template="${ROOT}/search/?q={searchTerms}"`);
  });

  it("are the same bytes each time", () => {
    expect(exportFiles({ base: BASE, root: ROOT })).toEqual(
      exportFiles({ base: structuredClone(BASE), root: ROOT }),
    );
  });
});

describe("what posts hold besides questions", () => {
  const source = { path: "weekly/a/index.md", line: 9, title: "第一期", date: "2022-02-11", url: null };
  const items: Item[] = [
    {
      kind: "release",
      id: "aaaaaaaaaa",
      title: "MOSN 1.0 <b>",
      url: null,
      version: "1.0",
      changes: ["支持 a & b"],
      projects: [{ name: "MOSN", slug: "mosn" }],
      sources: [source],
    },
    {
      kind: "task",
      id: "bbbbbbbbbb",
      title: "补充单元测试",
      url: "https://github.com/mosn/mosn/issues/1",
      level: "Easy",
      projects: [{ name: "MOSN", slug: "mosn" }],
      sources: [source],
    },
  ];
  const held = new Map(
    exportFiles({ base: { ...BASE, items }, root: ROOT }).map(({ name, body }) => [name, body]),
  );

  it("stands in the API, in feeds and in the twin of its issue", () => {
    expect(JSON.parse(held.get("api/items.json") ?? "")).toEqual({ items });
    expect(held.get("weekly/20220211/issue.md")).toContain(
      "## 版本发布\n\n- MOSN 1.0 \\<b\\>\n  - 支持 a & b\n\n## 新手任务\n\n- [补充单元测试](https://github.com/mosn/mosn/issues/1) (MOSN, Easy, 截至 2022-02-11)",
    );
    expect(childrenOf(parseXml(held.get("items.xml") ?? ""), "entry")).toHaveLength(2);
    expect(held.get("items.xml")).not.toContain("<b>");
    expect(childrenOf(parseXml(held.get("projects/mosn/items.xml") ?? ""), "entry")).toHaveLength(2);
  });

  it("adds nothing where there is nothing", () => {
    expect([...held.keys()].filter((name) => !files.has(name))).toEqual([
      "api/items.json",
      "weekly/20220211/issue.md",
      "items.xml",
      "items.json",
      "projects/mosn/items.xml",
      "projects/mosn/items.json",
    ]);
    for (const [name, body] of files) expect(held.get(name)).toBe(body);
  });
});

describe("feeds of texts that XML has no room for", () => {
  const bare = pair("20220211-ctrl", {
    asker: null,
    project: { name: 'a<b & "c"', slug: "mosn", stated: true },
    question: { text: "a\u0008b]]>\ufffe", html: "<p>a\u0008b]]&gt;</p>", markdown: "a" },
  });
  const files = exportFiles({ base: { ...BASE, pairs: [bare] }, root: ROOT });
  const body = (name: string): string => files.find((file) => file.name === name)?.body ?? "";

  it("leave it out, and escape the rest", () => {
    expect(body("feed.xml")).not.toMatch(/[\ufffe]|(?![\n\t])\p{Cc}/u);
    expect(body("feed.xml")).toContain("<![CDATA[ab]]&gt;]]></title>");
    expect(body("feed.xml")).toContain('label="a&lt;b &amp; &quot;c&quot;"');
    expect(JSON.parse(body("feed.json")).items[0].tags).toEqual(['a<b & "c"']);
  });

  it("stand without an asker", () => {
    expect(JSON.parse(body("feed.json")).items).toHaveLength(1);
  });

  it("keep words of a post from becoming Markdown of the twin", () => {
    const { body: twin = "" } =
      exportFiles({
        base: {
          ...BASE,
          pairs: [pair("20220211-link", { source: { ...bare.source, title: "x](javascript:1) [y" } })],
        },
        root: ROOT,
      }).find(({ name }) => name === "qa/20220211-link/answer.md") ?? {};
    expect(twin).toContain("[x\\](javascript:1) \\[y](https://example.org/original)");
  });
});

it("llms.txt lists the answers of documents, which have no date, and leaves out what there is nothing of", () => {
  const inDocument = { path: "faq/a.md", line: 1, title: "常见问题", date: null, url: null };
  const llmsOf = (changes: Partial<KnowledgeBase>): string =>
    exportFiles({ base: { ...BASE, ...changes }, root: ROOT }).find(({ name }) => name === "llms.txt")
      ?.body ?? "";
  const documents = llmsOf({ pairs: [pair("mosn-ccccc", { source: inDocument })] });
  expect(documents).toContain(`${ROOT}/qa/mosn-ccccc/answer.md`);
  expect(llmsOf({ pairs: [] })).not.toMatch(/\n\n$|##[^\n]*\s*$/);
});
