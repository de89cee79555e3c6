import { describe, expect, it } from "vitest";
import { pagePath, pathIn, type RequestFacts, routeOf } from "@/lib/offline/routes";

const SCOPE = "https://example.org/docs/qa/";
const ASSETS = ["icon.svg"];

const route = (path: string, facts: Partial<RequestFacts> = {}) =>
  routeOf(
    { method: "GET", url: new URL(path, SCOPE).href, navigates: false, partial: false, ...facts },
    SCOPE,
    ASSETS,
  );
const navigation = (path: string) => route(path, { navigates: true });

describe("routeOf", () => {
  it("a page, however it is asked for", () => {
    expect(navigation("")).toEqual({ kind: "page", path: "" });
    expect(navigation("qa/a/")).toEqual({ kind: "page", path: "qa/a/" });
    expect(navigation("search?q=a.b#c")).toEqual({ kind: "page", path: "search/" });
    expect(route("qa/a/index.txt?_rsc=x")).toEqual({ kind: "payload", path: "qa/a/index.txt", build: "x" });
    expect(route("qa/a/?_rsc=x")).toEqual({ kind: "payload", path: "qa/a/", build: "x" });
    expect(route("index.txt?_rsc=x")).toEqual({ kind: "payload", path: "index.txt", build: "x" });
  });

  it("what never changes, and the index of a build", () => {
    expect(route("_next/static/chunks/a.js?x#params=y")).toEqual({
      kind: "file",
      path: "_next/static/chunks/a.js",
    });
    expect(route("search/terms/0-a1b2c.json")).toEqual({
      kind: "file",
      path: "search/terms/0-a1b2c.json",
    });
    expect(route("search/manifest.json?build=b1")).toEqual({ kind: "index", build: "b1" });
    expect(route("icon.svg")).toEqual({ kind: "asset", path: "icon.svg" });
  });

  it.each([
    "api/pairs.json",
    "feed.xml",
    "projects/mosn/feed.json",
    "qa/a/answer.md",
    "llms.txt",
    "sitemap.xml",
    "sw.js",
    "search/manifest.json",
    "icon-512.png",
    "qa/a/",
    "https://example.org/docs/",
    "https://example.org/elsewhere/",
    "https://other.example/docs/qa/",
    "http://example.org/docs/qa/",
  ])("leaves %s to the network", (path) => {
    expect(route(path)).toEqual({ kind: "network" });
  });

  it("leaves documents that are no pages, parts of files and everything but GET to the network", () => {
    for (const path of ["qa/a/answer.md", "feed.xml", "404.html", "https://example.org/docs/"])
      expect(navigation(path), path).toEqual({ kind: "network" });
    expect(route("_next/static/chunks/a.js", { partial: true })).toEqual({ kind: "network" });
    for (const method of ["HEAD", "POST"])
      expect(route("", { method, navigates: true })).toEqual({ kind: "network" });
  });
});

describe("addresses", () => {
  it("are kept relative to the scope, without query", () => {
    expect(pathIn(SCOPE, `${SCOPE}search/?q=a#b`)).toBe("search/");
    expect(pathIn(SCOPE, "https://example.org/docs/qa-other/")).toBeNull();
    expect(pathIn("https://example.org/", "https://example.org.evil.example/")).toBeNull();
  });

  it("a page's ends in a slash", () => {
    expect(pagePath("")).toBe("");
    expect(pagePath("qa/a")).toBe("qa/a/");
    expect(pagePath("v1.2/a")).toBe("v1.2/a/");
    expect(pagePath("qa/a/answer.md")).toBeNull();
  });
});
