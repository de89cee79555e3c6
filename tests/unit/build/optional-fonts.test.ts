import { expect, it } from "vitest";
import { missingFonts } from "@/lib/build/cards/optional-fonts";

it.each([
  ["백업은 어디에?", ["noto-sans-kr"]],
  ["كيف؟", ["noto-sans-arabic"]],
  ["ทำอย่างไร", ["noto-sans-thai"]],
  ["कैसे और 백업", ["noto-sans-kr", "noto-sans"]],
  ["How? 怎么？ どうやって？ Как?", []],
])("what %j needs is told, unless it is installed", (text, names) => {
  const told = missingFonts(text, () => false);
  expect(told).toHaveLength(names.length);
  names.forEach((name, i) => {
    expect(told[i]).toContain(`@fontsource/${name} `);
  });
  expect(missingFonts(text, () => true)).toEqual([]);
});
