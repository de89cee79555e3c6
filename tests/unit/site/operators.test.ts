import { describe, expect, it } from "vitest";
import { FILTER_NAMES, FILTERS } from "@/lib/search/filters";
import { parseQuery } from "@/lib/search/query/parse";
import { languages } from "@/lib/site/languages/registry";
import {
  filterValueTitle,
  includingExcluded,
  OFFERED_OPERATORS,
  OPERATORS,
  withFilterOperator,
} from "@/lib/site/operators";

describe("the operators that the about page lists", () => {
  const written = OPERATORS.flatMap(({ write, example }) =>
    Object.values(languages).map(({ messages }) => write(messages[example])),
  );

  it.each(written)("%s is understood", (example) => {
    const { filters, phrases, excluded } = parseQuery(`配置 ${example}`);
    expect([...Object.keys(filters), ...phrases, ...excluded]).toHaveLength(1);
  });

  it("are one for each filter, phrases and exclusions", () => {
    expect(OPERATORS.map(({ operator }) => operator)).toEqual([
      ...FILTER_NAMES.map((name) => `${name}:`),
      '""',
      "-",
    ]);
  });

  it("hold those that the search page offers", () => {
    expect(OFFERED_OPERATORS.map(({ operator }) => operator)).toEqual(["project:", "asker:", '""', "-"]);
  });
});

describe("values that are the same for every corpus", () => {
  it.each(FILTER_NAMES)("of %s are valid and have a name", (name) => {
    for (const value of FILTERS[name].fixed) {
      expect(value).toMatch(FILTERS[name].pattern);
      expect(filterValueTitle(name, value)).not.toBeNull();
    }
    expect(filterValueTitle(name, "toString")).toBeNull();
  });
});

describe("a query that is mended by a press", () => {
  it.each([
    ["快照 project:so", "快照 project:sofa-jraft"],
    ["project：so 快照", "project:sofa-jraft 快照"],
    ["快照 project:", "快照 project:sofa-jraft"],
    ['a project:x b project:"so f"', "a project:x b project:sofa-jraft"],
    ["快照", "快照 project:sofa-jraft"],
    ["", "project:sofa-jraft"],
  ])("%j has the value of its operator set", (query, mended) => {
    expect(withFilterOperator(query, "project", "sofa-jraft")).toBe(mended);
    expect(parseQuery(mended).filters.project).toContain("sofa-jraft");
  });

  it("takes a value of several words", () => {
    expect(parseQuery(withFilterOperator("asker:ni", "asker", "nina wu")).filters).toEqual({
      asker: ["nina wu"],
    });
  });

  it("searches for the words that it left out", () => {
    expect(includingExcluded("快照 -压缩 -x --y a-b")).toBe("快照 压缩 x --y a-b");
    expect(parseQuery(includingExcluded("快照 -压缩")).excluded).toEqual([]);
  });
});
