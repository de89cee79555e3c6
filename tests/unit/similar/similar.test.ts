import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeOf } from "@/lib/remote/place";
import { type BuiltSite, openSite } from "@/lib/remote/site";
import { plainBody } from "@/lib/similar/body";
import { pastAnswersTo, queriesOf } from "@/lib/similar/similar";
import { BUILT_WITHIN_MS, writeBuiltSite } from "../../support/built-site";

let folder: string;
let site: BuiltSite;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-similar-"));
  await writeBuiltSite(folder);
  site = openSite(placeOf(folder));
}, BUILT_WITHIN_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

const NOW = new Date("2025-06-01T00:00:00Z");
const answersTo = (title: string, body = "", project?: string) =>
  pastAnswersTo({ title, body }, site, { project }, NOW);

describe("past answers", () => {
  it("are told with question, asker, date, age and permalink", async () => {
    const { verdict, answers } = await answersTo("Kiln 推送失败会重试吗");
    expect(verdict).toBe("answer");
    expect(answers[0]).toEqual({
      id: answers[0]?.id,
      question: "推送失败会重试多少次？",
      asker: "梅子酒",
      project: "Kiln",
      date: "2023-01-06",
      age: { unit: "years", n: 2 },
      url: `https://qa.example/qa/${answers[0]?.id}/`,
    });
  });

  it("are at most three, each once", async () => {
    const { answers } = await answersTo("Kiln", "Kiln 配置 推送 失败 重试 超时 时间");
    expect(answers.length).toBeLessThanOrEqual(3);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
  });

  it("are none where nothing answers, though words are shared", async () => {
    expect((await answersTo("Redis 集群脑裂以后推送的消息怎么恢复")).answers).toEqual([]);
    expect(await answersTo("Recipe for sourdough bread")).toEqual({ verdict: "none", answers: [] });
    expect(await answersTo("", "")).toEqual({ verdict: "none", answers: [] });
  });

  it("are found by the sentence of the body that asks", async () => {
    const { answers } = await answersTo(
      "求助",
      "线上环境有点奇怪。\n\nKiln 推送失败会重试多少次？\n\n谢谢大家",
    );
    expect(answers.map(({ question }) => question)).toContain("推送失败会重试多少次？");
  });

  it("are of the project that is asked for", async () => {
    expect((await answersTo("推送失败会重试吗", "", "ferry")).answers).toEqual([]);
  });
});

describe("what is searched for", () => {
  it("obeys no operator in the text", () => {
    for (const query of queriesOf({
      title: 'project:kiln "x" -y',
      body: "asker:me 这是为什么呢，有人知道吗？",
    }))
      expect(query).not.toMatch(/project:|asker:|"| -/);
  });

  it("leaves out what the form of an issue put there", () => {
    expect(
      plainBody("<!-- read this -->\n### Bug\n\n_No response_\n- [x] I searched\n> \nIt fails.\n<!-- open"),
    ).toBe("It fails.");
  });

  it("is found in linear time, whatever the body", () => {
    const began = performance.now();
    for (const part of ["<!--", "- [ ", "> > ", "a.b_", "？"])
      queriesOf({ title: "x", body: part.repeat(100_000) });
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
