import { describe, expect, it } from "vitest";
import { askerWithPage, listAskers } from "@/lib/knowledge/askers";
import type { Pair } from "@/lib/model/pair";
import { baseOf, pair } from "../../support/pairs";

const by = (name: string | null, id: string, date: string, url: string | null = null): Pair => ({
  ...pair({ id, question: id, date }),
  asker: name === null ? null : { name, url },
});

const base = baseOf([
  by("小楼", "a", "2020-01-03"),
  by("FAN", "b", "2020-01-03", "https://github.com/fan"),
  by("小楼", "c", "2022-05-06"),
  by(null, "d", "2022-05-06"),
  by(null, "e", "2022-05-06"),
  by("talker", "t", "2022-05-06"),
  { ...by("talker", "u", "2022-05-06"), thread: { id: "t", position: 2, length: 2 } },
  by("bob-1", "f", "2022-05-06"),
  by("bob-1", "g", "2022-05-06", "https://github.com/bob"),
]);

describe("listAskers", () => {
  it("has everyone with more than one conversation, theirs newest first, and nobody who is not named", () => {
    expect(listAskers(base).map(({ name, pairs }) => [name, pairs.map(({ id }) => id)])).toEqual([
      ["bob-1", ["f", "g"]],
      ["小楼", ["c", "a"]],
    ]);
  });

  it("gives each an ASCII address, and the home that any post tells", () => {
    const [bob, xiaolou] = listAskers(base);
    expect(bob).toMatchObject({ slug: "bob-1", url: "https://github.com/bob" });
    expect(xiaolou?.slug).toMatch(/^[a-z0-9]{7}$/);
  });
});

describe("askerWithPage", () => {
  it("knows only who has a page", () => {
    expect(askerWithPage(base, { name: "小楼", url: null })?.pairs).toHaveLength(2);
    expect(askerWithPage(base, { name: "FAN", url: null })).toBeUndefined();
    expect(askerWithPage(base, null)).toBeUndefined();
  });
});
