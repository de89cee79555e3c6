import { describe, expect, it } from "vitest";
import { placeOf } from "@/lib/remote/place";

describe("placeOf", () => {
  it.each([
    "https://qa.example/docs",
    "https://qa.example/docs/",
    "https://qa.example/docs/search/",
    "https://qa.example/docs/search",
    "https://qa.example/docs/search/manifest.json",
    "https://qa.example/docs/index.html",
    "https://qa.example/docs/?q=x#y",
  ])("finds the root in %s", (address) => {
    expect(placeOf(address)).toEqual({ kind: "address", root: "https://qa.example/docs/" });
  });

  it("takes anything else for a folder, which must be there", () => {
    expect(placeOf("tests")).toMatchObject({ kind: "folder" });
    expect(() => placeOf("no/such/folder")).toThrow("no such folder");
  });

  it("refuses a password in an address, and does not repeat it", () => {
    expect(() => placeOf("https://me:secret@qa.example/")).toThrow(/^qa\.example: give the address without/);
    expect(() => placeOf("https://")).toThrow("no address");
  });
});
