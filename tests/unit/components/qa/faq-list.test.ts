import { describe, expect, it } from "vitest";
import { inOrder } from "@/components/qa/faq/list";

const entry = (thread: string, date: string, turn = 1) => ({ thread, date, turn });

describe("inOrder", () => {
  const entries = [
    entry("b", "2021-03-05"),
    entry("b", "2021-03-05", 2),
    entry("a", "2022-02-11"),
    entry("c", "2021-03-05"),
    entry("b", "2021-03-05", 3),
  ];
  const shape = (order: "newest" | "oldest") =>
    inOrder(entries, order).map(({ thread, turn }) => `${thread}${turn}`);

  it("orders by date, turns together and in their order", () => {
    expect(shape("newest")).toEqual(["a1", "b1", "b2", "b3", "c1"]);
    expect(shape("oldest")).toEqual(["b1", "b2", "b3", "c1", "a1"]);
  });
});
