import { describe, expect, it } from "vitest";
import { formatRows, judge, parseExtraction, parseSearch } from "../../quality/measures";

const EXTRACTION = `posts 129, gold pairs 497 (and 11 remarks), extracted 497
question found 100.00 %
strict precision 99.80 %, recall 99.80 % (question and answer boundaries both right)
asker 99.50 %
project, where stated 98.00 %; all 97.00 %
references 96.00 %
strict F1 0.9980
`;

const SEARCH = `code          n=  63  success@1 0.952  @3 1.000  @10 1.000  MRR@10 0.974  empty 0
zh_natural    n=  86  success@1 0.500  @3 0.767  @10 0.895  MRR@10 0.644  empty 0
tookMs median 0.48, p95 3.65, max 163.9
all           n= 354  success@1 0.816  @3 0.921  @10 0.966  MRR@10 0.873  empty 0
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

describe("parseSearch", () => {
  it("reads the figures over all queries and by kind", () => {
    expect(parseSearch(SEARCH)).toEqual({
      overall: { "MRR@10": 0.873, "success@1": 0.816, "success@10": 0.966 },
      byKind: { code: 0.974, zh_natural: 0.644 },
    });
  });

  it("does not take silence for a good score", () => {
    expect(() => parseSearch("")).toThrow("no line for all queries");
  });
});

describe("judge", () => {
  it("marks what is below its floor, and what has a floor but was not measured", () => {
    const rows = judge({ a: 0.5, b: 0.9, c: 1 }, { a: 0.6, b: 0.9, d: 0.1 });
    expect(rows.filter((row) => row.below).map((row) => row.measure)).toEqual(["a", "d"]);
    expect(formatRows("figures", rows)).toMatch(/^a +0\.5000 +0\.6000 {2}BELOW$/m);
  });
});
