import fc from "fast-check";
import { expect, it } from "vitest";
import { accentOn, contrast } from "@/lib/site/style/accent";
import { DARK, LIGHT } from "@/lib/site/style/theme";

it("contrast is that of WCAG", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

it("a colour that can be read stays as it is", () => {
  expect(accentOn("#0b57d0", "#ffffff", "#000000").accent).toBe("#0b57d0");
});

it("any accent can be read, on the page, on what is soft, and text on it", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(hex, fc.constantFrom(LIGHT, DARK), (colour, { paper, surface, ink }) => {
      const { accent, accentSoft, onAccent } = accentOn(colour, surface, ink);
      for (const background of [paper, surface, accentSoft])
        expect(contrast(accent, background)).toBeGreaterThan(4.5);
      expect(contrast(onAccent, accent)).toBeGreaterThan(4.5);
    }),
  );
});
