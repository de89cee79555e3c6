import { describe, expect, it } from "vitest";
import {
  chatText,
  citationText,
  type Message,
  markdownText,
  type Shared,
  sharedOf,
} from "@/components/qa/share/share-text";
import { messageIn } from "@/lib/site/languages/dictionary";
import { pair, rich } from "../../../support/pairs";

const URL = "https://qa.example.org/qa/20210305-abcde/";
const chinese: Message = (key, values) => messageIn("zh", key, values);
const shared: Shared = {
  opening: null,
  question: "注册中心关了，为什么服务还能调用？",
  answer: "因为客户端有缓存。",
  asker: "小楼",
  project: "SOFARegistry",
  source: "SOFA Weekly",
  sourceUrl: "https://example.org/weekly(1)/",
  date: "2021-03-05",
};

describe("sharedOf", () => {
  it("keeps the beginning of a long answer", () => {
    const { answer } = sharedOf(
      pair({ id: "x", question: "问？", answer: `第一行\n${"很长".repeat(200)}` }),
      [],
    );
    expect(answer).toMatch(/^第一行 很长.*…$/);
    expect([...(answer ?? "")].length).toBeLessThanOrEqual(160);
  });

  it("knows of a missing answer, asker and project", () => {
    const bare = { ...pair({ id: "x", question: "问？", answer: null, project: null }), asker: null };
    expect(sharedOf(bare, [bare])).toMatchObject({ answer: null, asker: null, project: null });
  });
});

describe("what a follow-up or a picture shares", () => {
  const picture = (text: string) => ({ ...rich(text), html: `<p>${text}<img src="x.png"></p>` });
  const first = pair({ id: "a", question: "快照能关吗？", answer: "能。", thread: "a", position: 1 });
  const second = {
    ...pair({ id: "b", question: "是没有。", thread: "a", position: 2 }),
    answer: picture(""),
  };

  it("begins with the first question of the conversation, and names pictures", () => {
    const lines = chatText(sharedOf(second, [first, second]), URL, chinese).plain.split("\n");
    expect(lines.slice(0, 3)).toEqual(["问：快照能关吗？", "追问：是没有。", "答：[图片]"]);
    expect(chatText(sharedOf(first, [first, second]), URL, chinese).plain).toMatch(
      /^问：快照能关吗？\n答：能。/,
    );
  });

  it("is cut before an address, not within, and keeps code", () => {
    const code = "用 raft.snapshot(5) 即可";
    const answer = `${code}，${"见文档。".repeat(30)} https://example.org/${"a".repeat(80)}`;
    const { plain } = chatText(sharedOf(pair({ id: "c", question: "怎么办？", answer }), []), URL, chinese);
    expect(plain).toContain(`答：${code}`);
    expect(plain).not.toContain("https://example.org/aaa");
  });
});

describe("chatText", () => {
  it("is question, short answer, source and link, a line each", () => {
    expect(chatText(shared, URL, chinese).plain).toBe(
      [
        "问：注册中心关了，为什么服务还能调用？",
        "答：因为客户端有缓存。",
        "SOFARegistry · SOFA Weekly · 2021-03-05",
        URL,
      ].join("\n"),
    );
  });

  it("is in the language of the reader", () => {
    const english: Message = (key, values) => messageIn("en", key, values);
    expect(chatText(shared, URL, english).plain).toMatch(/^Q: 注册中心.*\nA: 因为/);
  });

  it("links the question in its rich form", () => {
    expect(chatText(shared, URL, chinese).html).toContain(
      `<a href="${URL}">注册中心关了，为什么服务还能调用？</a>`,
    );
  });

  it("lets no text become markup", () => {
    const { html } = chatText(
      { ...shared, question: '<img src=x onerror="a">', answer: "a & b" },
      `${URL}?a=1&b="`,
      chinese,
    );
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;a&quot;&gt;");
    expect(html).toContain("a &amp; b");
    expect(html).toContain('?a=1&amp;b=&quot;">');
  });

  it("leaves out what is not known, and does not say a date twice", () => {
    const bare = { ...shared, answer: null, project: null, source: "SOFA Weekly 20210305" };
    expect(chatText(bare, URL, chinese).plain).toBe(
      `问：注册中心关了，为什么服务还能调用？\nSOFA Weekly 20210305\n${URL}`,
    );
  });
});

describe("markdownText", () => {
  it("links the question and the source, and quotes the answer", () => {
    expect(markdownText(shared, URL, chinese).plain).toBe(
      [
        `**[注册中心关了，为什么服务还能调用？](${URL})**`,
        "> 因为客户端有缓存。",
        "— [SOFARegistry · SOFA Weekly · 2021-03-05](https://example.org/weekly%281%29/)",
      ].join("\n\n"),
    );
  });

  it("shows marks as they were written, and calls nobody", () => {
    const { plain } = markdownText(
      { ...shared, question: "List<String> 和 a_b[0] *快* @SofaLin？" },
      URL,
      chinese,
    );
    expect(plain).toContain("List\\<String\\> 和 a\\_b\\[0\\] \\*快\\* @\u200bSofaLin？");
  });

  it("names a source that has no address", () => {
    expect(markdownText({ ...shared, sourceUrl: null }, URL, chinese).plain).toMatch(
      /— SOFARegistry · SOFA Weekly · 2021-03-05$/,
    );
  });
});

describe("citationText", () => {
  it("is a reference with author, title, source, date, day of the visit and address", () => {
    expect(citationText(shared, URL, "2026-01-02", chinese).plain).toBe(
      `小楼. 注册中心关了，为什么服务还能调用？[EB/OL]. SOFA Weekly, (2021-03-05)[2026-01-02]. ${URL}.`,
    );
  });

  it("does without author and date", () => {
    expect(citationText({ ...shared, asker: null, date: null }, URL, "2026-01-02", chinese).plain).toBe(
      `注册中心关了，为什么服务还能调用？[EB/OL]. SOFA Weekly[2026-01-02]. ${URL}.`,
    );
  });
});
