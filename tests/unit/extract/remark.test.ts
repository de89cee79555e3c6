import { describe, expect, it } from "vitest";
import { isClosingRemark } from "@/lib/extract/grammar/remark";
import { extractOne, weekly } from "./summary";

describe("a closing remark", () => {
  it.each([
    "明白了 谢谢",
    "OK，好啦",
    "Thanks, that works!",
    "It works now, thank you so much",
    "ありがとうございました",
  ])("is recognised: %s", (text) => expect(isClosingRemark(text)).toBe(true));
  it.each(["谢谢，那怎么降级？", "How do I say thanks", "灯不亮", "好的，我还有一个问题，怎么关灯"])(
    "is not: %s",
    (text) => expect(isClosingRemark(text)).toBe(false),
  );

  it("stays with the last pair of its thread and is no pair", () => {
    const { pairs } = extractOne(
      "a.md",
      weekly("**@小石** 提问：\n\n> 灯亮吗？\n\nA：亮。\n\n> 明白了，谢谢。\n"),
    );
    expect(pairs.map(({ question, remark, thread }) => [question.text, remark?.text, thread.length])).toEqual(
      [["灯亮吗？", "明白了，谢谢。", 1]],
    );
  });

  it("that was answered is a pair", () => {
    const { pairs } = extractOne(
      "a.md",
      weekly("**@小石** 提问：\n\n> 灯亮吗？\n\nA：亮。\n\n> 好的，谢谢。\n\nA：另外要看日志。\n"),
    );
    expect(pairs).toHaveLength(2);
  });
});
