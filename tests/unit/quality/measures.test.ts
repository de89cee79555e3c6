import { describe, expect, it } from "vitest";
import { formatRows, judge, parseExtraction } from "../../quality/measures";

const EXTRACTION = `posts 129, gold pairs 497 (and 11 remarks), extracted 497
question found 100.00 %
strict precision 99.80 %, recall 99.80 % (question and answer boundaries both right)
asker 99.50 %
project, where stated 98.00 %; all 97.00 %
references 96.00 %
strict F1 0.9980
`;

describe("parseExtraction", () => {
  it("reads the scorer's figures as shares", () => {
    expect(parseExtraction(EXTRACTION)).toEqual({
      strictF1: 0.998,
      asker: 0.995,
      projectStated: 0.98,
      projectAll: 0.97,
      references: 0.96,
    });
  });

  it("does not take silence for a good score", () => {
    expect(() => parseExtraction("")).toThrow("the scorer printed nothing like");
  });
});

describe("judge", () => {
  it("marks what is below its floor, and what has a floor but was not measured", () => {
    const rows = judge({ a: 0.5, b: 0.9, c: 1 }, { a: 0.6, b: 0.9, d: 0.1 });
    expect(rows.filter((row) => row.below).map((row) => row.measure)).toEqual(["a", "d"]);
    expect(formatRows("figures", rows)).toMatch(/^a +0\.5000 +0\.6000 {2}BELOW$/m);
  });
});
