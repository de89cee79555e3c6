import { describe, expect, it } from "vitest";
import { lostAddress } from "@/lib/site/addresses/lost-address";

const IDS = ["20220211-272gq", "20220211-272gr", "20210305-ab3de", "kiln-9349d"];

describe("lostAddress", () => {
  it.each([
    ["/qa/20220211-272gq。看看", "20220211-272gq"],
    ["/qa/20220211-272gq%E3%80%82%E7%9C%8B%E7%9C%8B/", "20220211-272gq"],
    ["/docs/qa/20220211-272GQ/", "20220211-272gq"],
    ["/docs/qa/qa/20220211-272gq/", "20220211-272gq"],
    ["/QA/20220211-272gq", "20220211-272gq"],
    ["/qa/２０２２0211-272gq/", "20220211-272gq"],
    ["/qa/kiln-9349dandmore/", "kiln-9349d"],
    ["/qa/20220211-272gq%zz", "20220211-272gq"],
  ])("%s is the page of %s", (pathname, id) => {
    expect(lostAddress(pathname, IDS)).toEqual({ kind: "found", id });
  });

  it("with a letter missing is near the ids that have it", () => {
    expect(lostAddress("/qa/20220211-272g/", IDS)).toEqual({
      kind: "near",
      ids: ["20220211-272gq", "20220211-272gr"],
    });
    expect(lostAddress("/qa/20210305-ab3ed/", IDS)).toEqual({ kind: "near", ids: ["20210305-ab3de"] });
  });

  it.each(["/", "/qa/", "/projects/kiln-9349d/", "/qa/zzzzzzzz/", "/qa/。"])(
    "%s means no pair",
    (pathname) => {
      expect(lostAddress(pathname, IDS)).toEqual({ kind: "unknown" });
    },
  );
});
