import { describe, expect, it } from "vitest";
import { headFault, inlineScripts } from "@/lib/config/head";

const STATS = "https://stats.example";

describe("what may stand in the head of every page", () => {
  it.each([
    `<script defer data-domain="x" src="${STATS}/js/script.js"></script>`,
    "<script>window.queue=window.queue||[]</script>",
    '<script defer src="/count.js"></script>',
    "<!-- counts -->\n<script>a()</script>\n",
    '<link rel="icon" href="https://[">',
    '<meta name="verification" content="abc"><link rel="me" href="/about/">',
  ])("%s", (html) => {
    expect(headFault(html, [STATS])).toBeNull();
  });

  it.each([
    [`<script src="https://other.example/x.js"></script>`, /loads from https:\/\/other\.example/],
    [`<script src="//other.example/x.js"></script>`, /loads from https:\/\/other\.example/],
    [`<script src="http://stats.example/x.js"></script>`, /loads from http:\/\/stats\.example/],
    [`<link rel="preconnect" href="https://other.example">`, /loads from https:\/\/other\.example/],
    [`<script src=" https://other.example/x.js"></script>`, /loads from https:\/\/other\.example/],
    [`<script src="ht&#10;tps:/\\other.example/x.js"></script>`, /loads from https:\/\/other\.example/],
    [`<script src="\\\\other.example/x.js"></script>`, /loads from https:\/\/other\.example/],
    ["<script>count()", /ends outside of the head/],
    ["<!-- analytics", /ends outside of the head/],
    ["<meta name=a><body onload=alert(1)>", /ends outside of the head/],
    ["<html class=hidden><meta name=a>", /ends outside of the head/],
    ["analytics: <meta name=a>", /ends outside of the head/],
    ["<iframe src='https://stats.example/'></iframe>", /<iframe>/],
    ["<img src=x onerror=alert(1)>", /<img>/],
    ["<meta http-equiv=refresh content='0;url=https://other.example/'>", /http-equiv/],
  ])("but not %s", (html, fault) => {
    expect(headFault(html, [STATS])).toMatch(fault);
  });
});

it("inline scripts are told byte for byte", () => {
  expect(inlineScripts(`<script> a("é") </script><script src="/x.js"></script><script>b</script>`)).toEqual([
    ' a("é") ',
    "b",
  ]);
});
