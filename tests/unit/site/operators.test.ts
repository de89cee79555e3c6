import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/search/query/parse";
import { OFFERED_OPERATORS, OPERATORS } from "@/lib/site/operators";
import { FILTER_NAMES } from "@/lib/site/search-parameters";

describe("the operators that the about page lists", () => {
  it.each(OPERATORS)("$example is understood", ({ example }) => {
    const { filters, phrases, excluded } = parseQuery(`配置 ${example}`);
    expect([...Object.keys(filters), ...phrases, ...excluded]).toHaveLength(1);
  });

  it("name every filter that a query knows", () => {
    const named = OPERATORS.flatMap(({ operator }) =>
      operator.endsWith(":") ? [operator.slice(0, -1)] : [],
    );
    expect(named.sort()).toEqual([...FILTER_NAMES].sort());
  });

  it("hold those that the search page offers", () => {
    expect(OFFERED_OPERATORS.map(({ operator }) => operator)).toEqual(["project:", "asker:", '""', "-"]);
  });
});
