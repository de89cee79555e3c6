import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetValues, filterLabel } from "@/components/search/facets/facet-values";
import { comboboxMove } from "@/components/search/field/combobox-keys";
import { isComposing } from "@/components/search/field/ime";
import { segments } from "@/components/search/results/highlighted";
import type { MessageKey } from "@/lib/site/languages/texts";

describe("comboboxMove", () => {
  const key = (name: string, active: number | null, count: number | null = 3) =>
    comboboxMove({ key: name }, active, count);

  it.each([
    ["ArrowDown", null, { kind: "choose", index: 0 }],
    ["ArrowDown", 1, { kind: "choose", index: 2 }],
    ["ArrowDown", 2, { kind: "choose", index: null }],
    ["ArrowUp", null, { kind: "choose", index: 2 }],
    ["ArrowUp", 0, { kind: "choose", index: null }],
    ["Home", 2, { kind: "choose", index: 0 }],
    ["End", 0, { kind: "choose", index: 2 }],
    ["Home", null, { kind: "none" }],
    ["End", null, { kind: "none" }],
    ["Enter", 1, { kind: "open", index: 1 }],
    ["Enter", null, { kind: "none" }],
    ["Escape", 1, { kind: "escape" }],
    ["a", 1, { kind: "none" }],
  ])("%s with %j chosen", (name, active, expected) => {
    expect(key(name, active)).toEqual(expected);
  });

  it("leaves the keys to the text field while the list is empty", () => {
    for (const name of ["ArrowDown", "ArrowUp", "Enter", "Home"])
      expect(key(name, null, 0)).toEqual({ kind: "none" });
  });

  it("opens a closed list with an arrow, and leaves other keys to the text field", () => {
    for (const name of ["ArrowDown", "ArrowUp"]) expect(key(name, null, null)).toEqual({ kind: "reopen" });
    for (const name of ["Enter", "Home", "a"]) expect(key(name, null, null)).toEqual({ kind: "none" });
    expect(key("Escape", null, null)).toEqual({ kind: "escape" });
    expect(comboboxMove({ key: "s", ctrlKey: true }, null, null)).toEqual({ kind: "none" });
  });

  it("leaves keys with modifiers alone", () => {
    expect(comboboxMove({ key: "ArrowDown", shiftKey: true }, 0, 3)).toEqual({ kind: "none" });
  });

  it("opens the chosen one in another tab with Ctrl Enter or ⌘ Enter", () => {
    const tab = { kind: "open-tab", index: 1 };
    expect(comboboxMove({ key: "Enter", ctrlKey: true }, 1, 3)).toEqual(tab);
    expect(comboboxMove({ key: "Enter", metaKey: true }, 1, 3)).toEqual(tab);
    expect(comboboxMove({ key: "Enter", ctrlKey: true }, null, 3)).toEqual({ kind: "none" });
    expect(comboboxMove({ key: "Enter", shiftKey: true }, 1, 3)).toEqual({ kind: "none" });
  });

  it("stars with Ctrl S or ⌘ S and removes with Shift Delete what is chosen", () => {
    const star = { kind: "star", index: 1 };
    expect(comboboxMove({ key: "s", ctrlKey: true }, 1, 3)).toEqual(star);
    expect(comboboxMove({ key: "s", metaKey: true }, 1, 3)).toEqual(star);
    expect(comboboxMove({ key: "Delete", shiftKey: true }, 1, 3)).toEqual({ kind: "remove", index: 1 });
    for (const keys of [{ key: "s" }, { key: "Delete" }, { key: "s", ctrlKey: true, altKey: true }])
      expect(comboboxMove(keys, 1, 3)).toEqual({ kind: "none" });
    expect(comboboxMove({ key: "s", ctrlKey: true }, null, 3)).toEqual({ kind: "none" });
  });
});

describe("isComposing", () => {
  it.each([
    [{ isComposing: true, keyCode: 13 }, true],
    [{ isComposing: false, keyCode: 229 }, true],
    [{ isComposing: false, keyCode: 13 }, false],
  ])("%j: %j", (event, expected) => {
    expect(isComposing(event)).toBe(expected);
  });
});

describe("segments", () => {
  it("marks the ranges and nothing else", () => {
    expect(segments("JRaft 快照", [[6, 8]])).toEqual([
      { start: 0, text: "JRaft ", marked: false },
      { start: 6, text: "快照", marked: true },
    ]);
  });

  it("gives back the text whole, whatever the ranges are", () => {
    const ranges = fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 })));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), ranges, (text, given) => {
        const parts = segments(text, given);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        expect(new Set(parts.map((part) => part.start)).size).toBe(parts.length);
      }),
    );
  });
});

it("a filter of a project that nobody knows is named as it stands in the address", () => {
  for (const value of ["constructor", "tostring", "x"])
    expect(filterLabel("project", value, { projectNames: { mosn: "MOSN" }, message: (key) => key })).toBe(
      value,
    );
});

describe("facetValues", () => {
  const names = {
    projectNames: { mosn: "MOSN", "sofa-rpc": "SOFARPC" },
    message: (key: MessageKey) => key,
  };

  it("orders projects by count and names them", () => {
    expect(facetValues("project", { another: 2, mosn: 2, "sofa-rpc": 5, unknown: 2 }, names)).toEqual([
      { value: "sofa-rpc", label: "SOFARPC", count: 5 },
      { value: "another", label: "another", count: 2 },
      { value: "mosn", label: "MOSN", count: 2 },
      { value: "unknown", label: "unknown", count: 2 },
    ]);
  });

  it("orders years from the newest", () => {
    expect(facetValues("year", { 2019: 9, 2023: 1 }, names).map(({ value }) => value)).toEqual([
      "2023",
      "2019",
    ]);
  });

  it("offers answered or not only where something is not", () => {
    expect(facetValues("answered", { yes: 3 }, names)).toEqual([]);
    expect(facetValues("answered", { yes: 3, no: 1 }, names).map(({ label }) => label)).toEqual([
      "facetAnsweredYes",
      "facetAnsweredNo",
    ]);
  });

  it("leaves out what nothing matches", () => {
    expect(facetValues("asker", { a: 0, "": 3 }, names)).toEqual([]);
  });
});
