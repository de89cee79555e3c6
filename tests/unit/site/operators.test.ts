import { describe, expect, it } from "vitest";
import { FILTER_NAMES, FILTERS } from "@/lib/search/filters";
import { parseQuery } from "@/lib/search/query/parse";
import { dictionaries } from "@/lib/site/languages/dictionary";
import { filterValueTitle, OFFERED_OPERATORS, OPERATORS } from "@/lib/site/operators";

describe("the operators that the about page lists", () => {
  const written = OPERATORS.flatMap(({ write, example }) =>
    Object.values(dictionaries).map((dictionary) => write(dictionary[example])),
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
