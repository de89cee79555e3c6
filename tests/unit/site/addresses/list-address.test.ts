import { describe, expect, it } from "vitest";
import { parseListAddress, withListAddress } from "@/lib/site/addresses/list-address";

describe("the address of a list", () => {
  it.each([
    { filter: "快照 大小", sort: "oldest" },
    { filter: "", sort: "newest" },
    { filter: "a&b=c#d", sort: null },
    { filter: "", sort: null },
  ])("gives back %j", (state) => {
    expect(parseListAddress(withListAddress("", state))).toEqual(state);
  });

  it("keeps other parameters, and drops what makes no sense", () => {
    expect(withListAddress("?from=feed&filter=x", { filter: "", sort: null })).toBe("?from=feed");
    expect(parseListAddress("?sort=__proto__&filter=")).toEqual({ filter: "", sort: null });
  });
});
