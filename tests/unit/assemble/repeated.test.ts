import { describe, expect, it } from "vitest";
import { assemble } from "@/lib/assemble/assemble";
import { EMPTY_LEDGER } from "@/lib/assemble/ledger";
import { assemblePost } from "@/lib/assemble/post";
import { extractPost } from "@/lib/extract/post";
import { registry } from "../extract/registry";
import { weekly } from "../extract/summary";

const post = (day: number, greeting: string) =>
  assemblePost(
    extractPost(
      `notes/2024-05-0${day}.md`,
      weekly(`${greeting}\n\n**1、@小楼** 提问：\n\n> 第 ${day} 盏灯怎么开？\n\nA：按开关。\n`),
      registry,
    ),
    registry,
    { weekly: null, faq: null },
  );

const outside = (greetings: string[]) => {
  const { diagnostics, coverage } = assemble(
    greetings.map((greeting, i) => post(i + 1, greeting)),
    EMPTY_LEDGER,
  );
  const found = diagnostics.filter(({ code }) => code === "outside-thread");
  return { found: found.map(({ path }) => path), left: coverage.blocks - coverage.assigned };
};

describe("lines that belong to no question", () => {
  it("are told where one post has them", () => {
    expect(outside(["灯友们早上好", "今天下雨", "店铺搬家了"])).toEqual({
      found: ["notes/2024-05-01.md", "notes/2024-05-02.md", "notes/2024-05-03.md"],
      left: 3,
    });
  });

  it("are passed over where three posts have them, whatever their numbers", () => {
    expect(outside(["本周 12 盏新灯！", "本周 7 盏新灯。", "本周 31 盏新灯", "店铺搬家了"])).toEqual({
      found: ["notes/2024-05-04.md"],
      left: 1,
    });
  });
});
