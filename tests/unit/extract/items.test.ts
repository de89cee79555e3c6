/** What posts hold besides questions: each case is one way in which editors write such a section. */
import { describe, expect, it } from "vitest";
import type { FoundItem } from "@/lib/extract/items/found";
import { extractPost } from "@/lib/extract/post";
import { registry } from "./registry";

const PATH = "weekly/sofa-weekly-20220211/index.md";

const extract = (body: string, path = PATH) =>
  extractPost(path, `---\ntitle: t\ndate: 2022-02-11\n---\n\n${body}`, registry);

const QUESTION =
  "**1、@小楼** 提问：\n\n> 怎么配置？\n\nA：看文档。\n\nMOSN：[https://github.com/mosn/mosn](https://github.com/mosn/mosn)\n";

function shortly(item: FoundItem): string {
  switch (item.kind) {
    case "reading":
      return `reading ${item.title} <${item.url}>`;
    case "release":
      return `release ${item.project} ${item.version} <${item.url}> ${item.changes.join(" | ")}`;
    case "task":
      return `task ${item.project} ${item.level} ${item.title} <${item.url}>`;
  }
}

const itemsOf = (body: string): string[] => extract(body).items.map(shortly);

describe("readings", () => {
  it.each([
    ["a list", "### 本周推荐阅读\n\n- [从零开始的快照](https://example.org/a)\n- [选主流程图解](/blog/b/)\n"],
    ["lines", "### 本周推荐阅读\n\n[从零开始的快照](https://example.org/a)\n\n[选主流程图解](/blog/b/)\n"],
    [
      "emphasised links",
      "**本周推荐阅读**\n\n*[从零开始的快照](https://example.org/a)*\n\n*[选主流程图解](/blog/b/)*\n",
    ],
    [
      "a title that says nothing",
      "### 社区之声\n\n- 第一讲：[从零开始的快照](https://example.org/a)（有视频）\n- 第二讲：[《选主流程图解》](/blog/b/)；\n",
    ],
    [
      "titles above pictures",
      "### 本周推荐阅读\n\n从零开始的快照\n\n[![图](https://example.org/1.png)](https://example.org/a)\n\n选主流程图解\n\n[![图](https://example.org/2.png)](/blog/b/)\n",
    ],
    [
      "no title, behind the last answer",
      `${QUESTION}\n[从零开始的快照](https://example.org/a)\n\n[选主流程图解](/blog/b/)\n`,
    ],
  ])("are read from %s", (_, body) => {
    expect(itemsOf(body)).toEqual([
      "reading 从零开始的快照 <https://example.org/a>",
      "reading 选主流程图解 </blog/b/>",
    ]);
  });

  it("are read in English, with a word on each", () => {
    expect(
      itemsOf("## Worth reading\n\n- [Inside the scheduler](https://example.org/a) by Ann, a long tour.\n"),
    ).toEqual(["reading Inside the scheduler <https://example.org/a>"]);
  });

  it.each([
    ["places to sign up", "### 社区活动\n\n- 时间：周四\n- 报名方式：点击“[这里](https://example.org/)”\n"],
    [
      "bare addresses",
      "### 关于我们\n\n官网：[https://example.org](https://example.org)\n\n代码：<https://example.org/b>\n",
    ],
    ["the questions' own links", `${QUESTION}`],
  ])("are not made of %s", (_, body) => {
    expect(itemsOf(body)).toEqual([]);
  });
});

describe("releases", () => {
  const changes = "- 支持甲\n- 修复乙\n";
  const link =
    "详细发布报告：\n[https://github.com/mosn/mosn/releases/tag/v0.9.0](https://github.com/mosn/mosn/releases/tag/v0.9.0)\n";
  const expected = "release MOSN 0.9.0 <https://github.com/mosn/mosn/releases/tag/v0.9.0> 支持甲 | 修复乙";

  it.each([
    [
      "a bold line with a number",
      `### 项目进展\n\n**本周发布详情如下：**\n\n**1、发布 MOSN v0.9.0 版本，主要变更如下：**\n\n${changes}\n${link}`,
    ],
    ["a plain line", `### 项目进展\n\nMOSN 0.9.0 版本发布，主要变更如下：\n\n${changes}\n${link}`],
    ["a heading", `### MOSN 0.9.0 版本发布\n\n主要变更如下：\n\n${changes}\n${link}`],
    [
      "a heading and a line",
      `**MOSN 0.9.0 版本发布**\n\n发布 **MOSN 0.9.0** **版本**，主要变更如下:\n\n${changes}\n${link}`,
    ],
    [
      "the project in the heading alone",
      `### MOSN 本周发布\n\n本周正式发布 v0.9.0 版本\n\n${changes}\n${link}`,
    ],
    [
      "lines with Roman numbers",
      `### 发布\n\n**发布 MOSN v0.9.0，主要变更如下：**\ni. 支持甲\nii. 修复乙\n${link}`,
    ],
    [
      "English",
      `## Releases\n\n**MOSN v0.9.0 is out**\n\n${changes}\nMore: <https://github.com/mosn/mosn/releases/tag/v0.9.0>\n`,
    ],
  ])("are read from %s", (_, body) => {
    expect(itemsOf(body)).toEqual([expected]);
  });

  it("are read from a list of versions", () => {
    expect(
      itemsOf(
        "## New releases\n\n- [MOSN 0.9.0](https://example.org/a) mends a leak\n- [Layotto 1.1](https://example.org/b)\n",
      ),
    ).toEqual([
      "release MOSN 0.9.0 <https://example.org/a> MOSN 0.9.0 mends a leak",
      "release Layotto 1.1 <https://example.org/b> Layotto 1.1",
    ]);
  });

  it("are two where a line announces two versions, each with its own report", () => {
    const body = `**SOFABoot v2.4.1/v3.0.6 版本发布，主要变更如下：**\n\n${changes}\n详细：\n\nhttps://example.org/tag/v2.4.1\n\nhttps://example.org/tag/v3.0.6\n`;
    expect(itemsOf(`### 项目进展\n\n${body}`).map((each) => each.replace(/> .*/, ">"))).toEqual([
      "release SOFABoot 2.4.1 <https://example.org/tag/v2.4.1>",
      "release SOFABoot 3.0.6 <https://example.org/tag/v3.0.6>",
    ]);
  });

  it("may be links to their pages among readings", () => {
    const url = "https://github.com/mosn/holmes/releases/tag/v1.0.0";
    expect(itemsOf(`### 本周推荐阅读\n\n- [Holmes v1.0 发布说明](${url})\n`)).toEqual([
      `release Holmes 1.0 <${url}> `,
    ]);
  });

  it("are not what a sentence tells in passing", () => {
    expect(itemsOf(`MOSN v1.3.0 发布的一周，两条问答。\n\n${QUESTION}`)).toEqual([]);
  });

  it("are not what will come out some day", () => {
    expect(itemsOf("### 展望\n\nLayotto 将会发布 1.0 的版本，提供更多的组件。\n")).toEqual([]);
  });
});

describe("tasks", () => {
  const issue = "https://github.com/mosn/layotto/issues/108";

  it("have the project, the level and the issue of their block", () => {
    const body = `### 新手任务计划\n\n欢迎参与开源！\n\n**Layotto**\n\n- Easy\n\n补充单元测试\n\n- Medium\n\n开发 SDK；\n\n「详细参考」：[${issue}](${issue})\n\nSOFARPC\n\n- Hard\n\n埋点\n\n详见：\n[https://github.com/sofastack/sofa-rpc/issues/1](https://github.com/sofastack/sofa-rpc/issues/1)\n`;
    expect(itemsOf(body)).toEqual([
      `task Layotto Easy 补充单元测试 <${issue}>`,
      `task Layotto Medium 开发 SDK <${issue}>`,
      "task SOFARPC Hard 埋点 <https://github.com/sofastack/sofa-rpc/issues/1>",
    ]);
  });

  it("are told by levels and issues where the title says nothing", () => {
    expect(itemsOf(`### 一起来玩\n\nLayotto\n\n-Easy\n\n补充单元测试\n\n详见：\n${issue}\n`)).toEqual([
      `task Layotto Easy 补充单元测试 <${issue}>`,
    ]);
  });

  it("may be links of their own", () => {
    expect(
      itemsOf(
        `## Good first issues\n\n- [Mend the docs](${issue}) (easy)\n- [#109: Add a test](${issue}9)\n`,
      ),
    ).toEqual([`task null easy Mend the docs <${issue}>`, `task null null Add a test <${issue}9>`]);
  });
});

describe("the account of their sections", () => {
  it("names the line that became nothing, and counts its block", () => {
    const { items, itemCoverage, diagnostics } = extract(
      "### 本周推荐阅读\n\n- [从零开始的快照](https://example.org/a)\n\n祝大家节日快乐！\n\n欢迎扫码关注：\n",
    );
    expect(items).toHaveLength(1);
    expect(itemCoverage).toEqual({ blocks: 3, assigned: 2 });
    expect(diagnostics.filter(({ code }) => code === "outside-item").map(({ line }) => line)).toEqual([10]);
  });

  it("leaves the account of the questions alone", () => {
    const alone = extract(QUESTION).coverage;
    expect(
      extract(`${QUESTION}\n### 本周推荐阅读\n\n- [从零开始的快照](https://example.org/a)\n`).coverage,
    ).toEqual(alone);
  });

  it("is empty for a FAQ document", () => {
    const faq = extract("## 怎么配置？\n\n看 [从零开始的快照](https://example.org/a)\n", "faq/mosn/index.md");
    expect(faq.items).toEqual([]);
    expect(faq.itemCoverage.blocks).toBe(0);
  });
});
