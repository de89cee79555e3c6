import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withPolicy } from "@/lib/build/policy";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/;
const scriptsOf = (html: string): string | undefined =>
  /script-src ([^;]*)/.exec(META.exec(withPolicy(html))?.[1] ?? "")?.[1];

describe("withPolicy", () => {
  it("inserts the policy right after the encoding and changes nothing else", () => {
    const html =
      '<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>a</title></head><body>字\r\n</body></html>';
    const result = withPolicy(html);
    expect(result.indexOf("<meta http-equiv")).toBe(html.indexOf("<title>"));
    expect(result.replace(META, "")).toBe(html);
    expect(withPolicy("<html><head><script>a</script></head></html>")).toMatch(
      /^<html><head><meta http-equiv/,
    );
  });

  it("allows each inline script once, by its exact bytes", () => {
    const html = "<head></head><script>a</script><script type=module> b\n字 </script><script>a</script>";
    expect(scriptsOf(html)).toBe(`'self' ${hash("a")} ${hash(" b\n字 ")}`);
  });

  it("allows neither data nor what only looks like a script", () => {
    const html =
      '<head><title><script>a</script></title></head><script src="/x.js"></script><!-- <script>b</script> -->' +
      '<script type="application/ld+json">{"c":"<script>"}</script><p title="<script>d</script>"><textarea><script>e</script></textarea>';
    expect(scriptsOf(html)).toBe("'self'");
  });

  it("continues after skipped scripts, and skips nothing but scripts", () => {
    const html =
      "<head><script>first = 1</script></head><p title=\"<script>x\" class='</script>'></p><script>a < b</script>" +
      '<!-- <script>y --><i>é🙂</i></script><script src="/x.js">z</script><script>last = 1</script>';
    expect(scriptsOf(html)).toBe(`'self' ${hash("first = 1")} ${hash("a < b")} ${hash("last = 1")}`);
  });

  it("never allows inline scripts as such", () => {
    expect(scriptsOf("<head></head>")).not.toMatch(/unsafe|\*|data:|https?:/);
  });

  it("fails for a page that has no place for a policy", () => {
    expect(() => withPolicy("<p>x</p>")).toThrow(/<head>/);
  });
});
