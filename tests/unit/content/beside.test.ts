import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyPictures } from "@/lib/build/pictures";
import { openPostCache } from "@/lib/content/post-cache";
import { type Content, readContent } from "@/lib/content/read";
import type { ReadOptions } from "@/lib/content/read-posts";
import { withRoot } from "@/lib/site/addresses/own-addresses";
import { communityConfig } from "../../support/community";
import { PROJECTS } from "../extract/registry";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const svg = (inside: string, head = ""): string =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;

let root: string;
const put = async (name: string, data: string | Uint8Array): Promise<void> => {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, data);
};
const post = (answer: string, head = "date: 2024-01-05"): string =>
  `---\ntitle: 周报\n${head}\n---\n\n**@甲** 提问：\n\n> 图？\n\nA：${answer}\n`;
const read = async (options: ReadOptions = {}): Promise<Content> => {
  const config = await communityConfig();
  const site = { ...config.site, originals: { weekly: null, faq: null } };
  return readContent(root, { ...config, site, projects: PROJECTS }, options);
};
const answerOf = ({ pairs }: Content, file = "weekly/a/index.md"): { html: string; markdown: string } => {
  const answer = pairs.find(({ source }) => source.path === file)?.answer;
  return { html: answer?.html ?? "", markdown: answer?.markdown ?? "" };
};
const told = ({ diagnostics }: Content): string[] =>
  diagnostics.map(({ path: file, line, kind, slots }) => `${file}:${line} ${kind} ${slots.found}`);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-beside-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe("a picture beside a post", () => {
  it("is shown under a name with a hash, below the base path, and copied", async () => {
    await put("weekly/a/images/架构 Arch_1.png", PNG);
    await put(
      "weekly/a/index.md",
      post("看图 ![架构图](<images/架构 Arch_1.png>)<img src='./images/架构%20Arch_1.png'>"),
    );
    const content = await read();
    expect(told(content)).toEqual([]);
    const [picture] = content.pictures;
    expect(picture?.name).toMatch(/^arch-1-[0-9a-f]{12}\.png$/);
    const { html, markdown } = answerOf(content);
    expect(html.match(new RegExp(`src="/media/${picture?.name}"`, "g"))).toHaveLength(2);
    expect(markdown).toContain(`![架构图](/media/${picture?.name})`);
    const [shown] = withRoot(content, "/docs").pairs;
    expect(shown?.answer?.html).toContain(`src="/docs/media/${picture?.name}"`);
    expect(shown?.answer?.markdown).toContain(`](/docs/media/${picture?.name})`);

    const out = path.join(root, "out");
    await put("out/left-over.png", "x");
    copyPictures(content.pictures, out);
    expect(await readdir(out)).toEqual([picture?.name]);
    expect(await readFile(path.join(out, picture?.name ?? ""))).toEqual(PNG);
  });

  it("is found from the root of the content, as static site generators write it", async () => {
    await put("static/img/b.png", PNG);
    await put("weekly/a/index.md", post("![](/img/b.png)"));
    expect(answerOf(await read()).html).toMatch(/src="\/media\/b-[0-9a-f]+\.png"/);
  });

  it.each([
    ["a page with another name", "x.png", "<html><script>alert(1)</script>", "unusable-picture/type"],
    ["nothing", "x.png", "", "unusable-picture/type"],
    ["an SVG with a script", "x.svg", svg("<script>alert(1)</script>"), "unusable-picture/active"],
    ["an SVG with a handler", "x.svg", svg('<rect onload="alert(1)"/>'), "unusable-picture/active"],
    [
      "an SVG with a link",
      "x.svg",
      svg('<a href="javascript:alert(1)"><text>x</text></a>'),
      "unusable-picture/active",
    ],
    ["an SVG with HTML", "x.svg", svg("<foreignObject><p>x</p></foreignObject>"), "unusable-picture/active"],
    [
      "an SVG with a prefix",
      "x.svg",
      svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'),
      "unusable-picture/active",
    ],
    [
      "an SVG with entities",
      "x.svg",
      svg("&x;", '<!DOCTYPE svg [<!ENTITY x "y">]>'),
      "unusable-picture/active",
    ],
    ["an SVG that loads", "x.svg", svg('<image href="https://e.com/x.png"/>'), "unusable-picture/active"],
    [
      "an SVG that is styled from elsewhere",
      "x.svg",
      svg("<style>@import 'https://e.com'</style>"),
      "unusable-picture/active",
    ],
    [
      "an SVG that animates an address",
      "x.svg",
      svg('<set attributeName="href" to="javascript:x"/>'),
      "unusable-picture/active",
    ],
  ])("is not shown where it is %s", async (_, name, bytes, kind) => {
    await put(`weekly/a/${name}`, bytes);
    await put("weekly/a/index.md", post(`![图](${name})`));
    const content = await read();
    expect(told(content)).toEqual([`weekly/a/index.md:10 ${kind} ${name}`]);
    expect(content.pictures).toEqual([]);
    expect(answerOf(content).html).not.toContain("<img");
  });

  it("is shown where it is an SVG that only draws", async () => {
    const drawing = svg(
      '<!-- made by hand --><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><style>.a{fill:url(#g)}</style><rect class="a" width="5" height="5"/><use xlink:href="#g"/><text x="1">a &lt; b</text>',
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
    );
    await put("weekly/a/x.svg", drawing);
    await put("weekly/a/index.md", post("![图](x.svg)"));
    expect((await read()).pictures).toHaveLength(1);
  });

  it("is not taken from outside of the folder, nor through a link", async () => {
    await writeFile(`${root}.png`, PNG);
    await put("other/x.png", PNG);
    await mkdir(path.join(root, "weekly/a"), { recursive: true });
    await symlink("../../other", path.join(root, "weekly/a/linked"));
    await put("weekly/a/index.md", post(`![](../../../${path.basename(root)}.png)![](linked/x.png)`));
    const content = await read();
    await rm(`${root}.png`);
    expect(content.pictures).toEqual([]);
    expect(content.diagnostics.map(({ code }) => code)).toEqual([
      "linked-input",
      "missing-file",
      "missing-file",
    ]);
  });

  it("is looked up at the original where it is not here, and reported where none is known", async () => {
    await put("weekly/a/index.md", post("![](x.png)", "date: 2024-01-05\noriginal: https://e.com/blog/a/"));
    const known = await read();
    expect([told(known), answerOf(known).html]).toEqual([
      [],
      expect.stringContaining('src="https://e.com/blog/a/x.png"'),
    ]);
    await put("weekly/a/index.md", post("![说明](x.png)"));
    const unknown = await read();
    expect(told(unknown)).toEqual(["weekly/a/index.md:10 missing-file/picture x.png"]);
    expect(answerOf(unknown).html).toContain("说明");
  });

  it("is looked at again although the text of the post is cached", async () => {
    const cached = () => read({ cache: openPostCache({ folder: path.join(root, ".cache"), version: "1" }) });
    await put("weekly/a/index.md", post("![](x.png)"));
    expect((await cached()).pictures).toEqual([]);
    await put("weekly/a/x.png", PNG);
    const [first] = (await cached()).pictures;
    await put("weekly/a/x.png", Buffer.concat([PNG, Buffer.from("x")]));
    const again = await cached();
    expect(again.pictures[0]?.name).not.toBe(first?.name);
    expect(answerOf(again).html).toContain(again.pictures[0]?.name);
    await rm(path.join(root, "weekly/a/x.png"));
    expect(told(await cached())).toEqual(["weekly/a/index.md:10 missing-file/picture x.png"]);
  });
});

it.each([
  "C:\\Users\\me\\a.png",
  "D:/a.png",
  "file:///Users/me/a.png",
  "/Users/me/a.png",
  "/home/me/a.png",
  "~/a.png",
  "\\\\\\\\server\\a.png",
])("an address of the editor's machine is reported: %s", async (written) => {
  await put(
    "weekly/a/index.md",
    post(`看图\n\n![说明](${written})`, "original: https://e.com/a/\ndate: 2024-01-05"),
  );
  const content = await read();
  expect(content.diagnostics).toMatchObject([{ kind: "local-path", line: 13 }]);
  expect(content.pictures).toEqual([]);
});

describe("a link to another post", () => {
  const FAQ = (body: string): string => `---\ntitle: 常见问题\nproject: MOSN\n---\n\n${body}`;

  it.each([
    ["../faq/mosn/index.md#q-怎么升级", "a pair"],
    ["/faq/mosn/#%E6%80%8E%E4%B9%88%E5%8D%87%E7%BA%A7", "a pair"],
    ["../faq/mosn/", "the project"],
    ["../faq/mosn/index.html#other", "the project"],
    ["./b.md", "the issue"],
    ["b.mdx?x=1", "nothing"],
    ["../src/x.yaml", "nothing"],
  ])("leads to what %s means: %s", async (written, target) => {
    await put("faq/mosn/index.md", FAQ("### Q: 怎么安装？\n\n下载。\n\n### Q: 怎么升级？\n\n替换。\n"));
    await put("weekly/b.md", post("好", "date: 2024-01-12"));
    await put("weekly/a.md", post(`见 [文档](${written})`));
    const content = await read();
    const upgrade = content.pairs.find(({ question }) => question.text === "怎么升级？");
    const addresses: Record<string, string> = {
      "a pair": `/qa/${upgrade?.id}/`,
      "the project": "/projects/mosn/",
      "the issue": "/weekly/20240112/",
    };
    const { html, markdown } = answerOf(content, "weekly/a.md");
    const address = addresses[target];
    if (address) {
      expect(html).toContain(`<a href="${address}">文档</a>`);
      expect(markdown).toContain(`[文档](${address})`);
      expect(told(content)).toEqual([]);
    } else {
      expect(html).toContain("文档");
      expect(html).not.toContain("href");
      expect(told(content)).toEqual([`weekly/a.md:10 missing-file/link ${written}`]);
    }
  });

  it("leads to a question of its own page", async () => {
    await put(
      "faq/mosn/index.md",
      FAQ("### Q: 怎么安装？\n\n下载。\n\n### Q: 怎么升级？\n\n先看 [安装](#q-怎么安装)。\n"),
    );
    const content = await read();
    expect(answerOf({ ...content, pairs: content.pairs.slice(1) }, "faq/mosn/index.md").html).toContain(
      `<a href="/qa/${content.pairs[0]?.id}/">`,
    );
  });

  it("leads to the original of a draft, or nowhere", async () => {
    await put("weekly/b.md", post("好", "draft: true"));
    await put("weekly/a.md", post("见 [草稿](b.md)"));
    const { html, markdown } = answerOf(await read(), "weekly/a.md");
    expect([html, markdown]).toEqual([
      expect.stringContaining("<a>草稿</a>"),
      expect.stringContaining("[草稿]()"),
    ]);
  });
});
