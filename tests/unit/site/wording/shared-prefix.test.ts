import { describe, expect, it } from "vitest";
import { withoutSharedPrefix } from "@/lib/site/wording/shared-prefix";

describe("withoutSharedPrefix", () => {
  it("takes the name of the series off, whatever mark stands after it", () => {
    expect(
      withoutSharedPrefix(["News Weekly | 发布", "News Weekly｜答疑", "News weekly |整理", "特刊 | 一周年"]),
    ).toEqual(["发布", "答疑", "整理", "特刊 | 一周年"]);
  });

  it.each([
    [["A | 一", "B | 二"]],
    [["没有系列名", "另一篇"]],
    [["A | 一", "A | 二", "三", "四"]],
    [["News Weekly |", "News Weekly"]],
    [[]],
  ])("leaves %j", (titles: string[]) => {
    expect(withoutSharedPrefix(titles)).toEqual(titles);
  });
});
