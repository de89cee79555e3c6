import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  onlyValue,
  parseSearchParameters,
  searchHref,
  withOrder,
  withToggled,
} from "@/lib/site/addresses/search-parameters";

const queryOf = (href: string): string => href.split("?")[1] ?? "";

describe("parseSearchParameters", () => {
  it.each([
    ["", { q: "" }],
    ["q=+jraft+快照+", { q: "jraft 快照" }],
    [
      "q=a&project=sofa-jraft&year=2021&asker=小楼",
      { q: "a", project: ["sofa-jraft"], year: ["2021"], asker: ["小楼"] },
    ],
    ["q=a&project=../x&year=21&asker=", { q: "a" }],
    ["q=a&year=2021&year=x&year=2022&year=2021", { q: "a", year: ["2021", "2022"] }],
    ["q=a&sort=date", { q: "a", sort: "date" }],
    ["q=a&sort=relevance", { q: "a" }],
    ["q=a&sort=size", { q: "a" }],
    ["q=100%25+%23524+C%2B%2B&utm_source=x", { q: "100% #524 C++" }],
  ])("reads %j", (query, expected) => {
    expect(parseSearchParameters(query)).toEqual(expected);
  });
});

describe("searchHref", () => {
  it("is the bare page without a search", () => {
    expect(searchHref({ q: "  " })).toBe("/search/");
  });

  it("keeps a stable order", () => {
    const parameters = { asker: ["a"], year: ["2021", "2019"], q: "x", project: ["mosn"] };
    expect(searchHref({ sort: "date", ...parameters })).toBe(
      "/search/?q=x&project=mosn&year=2021&year=2019&asker=a&sort=date",
    );
  });

  it("cuts long pastes between characters", () => {
    const { q } = parseSearchParameters(queryOf(searchHref({ q: "𠮷".repeat(600) })));
    expect(q).toBe("𠮷".repeat(500));
  });

  it("gives back what it was given", () => {
    const parameters = fc.record(
      {
        q: fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.trim()),
        project: fc.constantFrom(["mosn"], ["sofa-rpc", "mosn"]),
        year: fc.constantFrom(["2019"], ["2023", "2021", "2019"]),
        asker: fc.constantFrom(["小楼"], ["a&b=c", "a,b"], ["#1"]),
        sort: fc.constant("date" as const),
      },
      { requiredKeys: ["q"] },
    );
    fc.assert(
      fc.property(parameters, (given) => {
        expect(parseSearchParameters(queryOf(searchHref(given)))).toEqual(given);
      }),
    );
  });
});

describe("withToggled", () => {
  it("adds a value, and takes it away", () => {
    const one = withToggled({ q: "x" }, "year", "2021");
    expect(one).toEqual({ q: "x", year: ["2021"] });
    const two = withToggled(one, "year", "2022");
    expect(two).toEqual({ q: "x", year: ["2021", "2022"] });
    expect(withToggled(two, "year", "2021")).toEqual({ q: "x", year: ["2022"] });
    expect(withToggled(one, "year", "2021")).toEqual({ q: "x" });
  });
});

it("the default order is not told", () => {
  const newest = withOrder({ q: "x" }, "date");
  expect(newest).toEqual({ q: "x", sort: "date" });
  expect(withOrder(newest, "relevance")).toEqual({ q: "x" });
});

it("a filter with several values has no only one", () => {
  expect(onlyValue({ project: ["mosn"] }, "project")).toBe("mosn");
  expect(onlyValue({ project: ["mosn", "sofa-rpc"] }, "project")).toBeUndefined();
  expect(onlyValue({}, "project")).toBeUndefined();
});
