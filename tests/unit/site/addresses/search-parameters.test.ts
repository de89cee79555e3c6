import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearchParameters, searchHref, withFilter } from "@/lib/site/addresses/search-parameters";

const queryOf = (href: string): string => href.split("?")[1] ?? "";

describe("parseSearchParameters", () => {
  it.each([
    ["", { q: "" }],
    ["q=+jraft+快照+", { q: "jraft 快照" }],
    [
      "q=a&project=sofa-jraft&year=2021&asker=小楼",
      { q: "a", project: "sofa-jraft", year: "2021", asker: "小楼" },
    ],
    ["q=a&project=../x&year=21&asker=", { q: "a" }],
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
    expect(searchHref({ asker: "a", year: "2021", q: "x", project: "mosn" })).toBe(
      "/search/?q=x&project=mosn&year=2021&asker=a",
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
        project: fc.constantFrom("mosn", "sofa-rpc"),
        year: fc.constantFrom("2019", "2023"),
        asker: fc.constantFrom("小楼", "a&b=c", "#1"),
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

describe("withFilter", () => {
  it("sets one filter, and takes it away", () => {
    const one = withFilter({ q: "x" }, "year", "2021");
    expect(one).toEqual({ q: "x", year: "2021" });
    expect(withFilter(one, "year")).toEqual({ q: "x" });
  });
});
