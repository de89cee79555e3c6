import { describe, expect, it } from "vitest";
import { withTwins } from "@/lib/assemble/twins";
import { pair } from "../../support/pairs";

const zh = (path: string) => [
  pair({ id: "z1", question: "JRaft 怎么安装？", path }),
  pair({ id: "z2", question: "怎么升级？", path }),
];
const en = (path: string) => [
  pair({ id: "e1", question: "How do I install JRaft?", path }),
  pair({ id: "e2", question: "How do I upgrade?", path }),
];
const twins = (pairs: ReturnType<typeof zh>) =>
  withTwins(pairs).map(({ id, twin }) => `${id} ${twin ?? "-"}`);

describe("twins", () => {
  it.each([
    ["faq/zh/lamp.md", "faq/en/lamp.md"],
    ["faq/lamp.zh-CN.md", "faq/lamp.md"],
    ["docs/zh_CN/faq.md", "docs/en/faq.md"],
  ])("are the pairs of %s and %s", (a, b) => {
    expect(twins([...zh(a), ...en(b)])).toEqual(["z1 e1", "z2 e2", "e1 z1", "e2 z2"]);
  });

  it("are none where documents differ in name, length or language", () => {
    expect(twins([...zh("faq/zh/lamp.md"), ...en("faq/en/bulb.md")])).toEqual([
      "z1 -",
      "z2 -",
      "e1 -",
      "e2 -",
    ]);
    expect(twins([...zh("faq/zh/lamp.md"), ...en("faq/en/lamp.md").slice(1)])).toEqual([
      "z1 -",
      "z2 -",
      "e2 -",
    ]);
    expect(twins([...zh("faq/zh/lamp.md"), ...zh("faq/en/lamp.md")])).toEqual([
      "z1 -",
      "z2 -",
      "z1 -",
      "z2 -",
    ]);
  });
});
