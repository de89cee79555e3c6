import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { namesChunks, parseRows, scriptsOf } from "@/lib/build/export/flight";
import { withPolicy } from "@/lib/build/export/policy";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/;

const scriptsOfPayload = (payload: string): Set<string> => scriptsOf(parseRows(payload));

const NONE: ReadonlySet<string> = new Set();

const scriptSources = (html: string, ...own: string[]): string | undefined =>
  /script-src ([^;]*)/.exec(META.exec(withPolicy(html, new Set(own)).html)?.[1] ?? "")?.[1];

describe("withPolicy", () => {
  it("stands behind the encoding and in front of everything else, and changes nothing but that", () => {
    const html =
      '<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>a</title></head><body>字\r\n</body></html>';
    const { html: result } = withPolicy(html, NONE);
    expect(result.indexOf("<meta http-equiv")).toBe(html.indexOf("<title>"));
    expect(result.replace(META, "")).toBe(html);
    expect(withPolicy("<html><head><script>a</script></head></html>", NONE).html).toMatch(
      /^<html><head><meta http-equiv/,
    );
  });

  it("allows each inline script of a component once, by its exact bytes", () => {
    const html = "<head></head><script>a</script><script type=module> b\n字 </script><script>a</script>";
    expect(scriptSources(html, "a", " b\n字 ")).toBe(`'self' ${hash("a")} ${hash(" b\n字 ")}`);
  });

  it("reads on behind an element whose name every object has", () => {
    expect(scriptSources("<head></head><constructor><script>a</script>", "a")).toBe(`'self' ${hash("a")}`);
  });

  it("allows what the community adds to the head, and its hosts", () => {
    const head = {
      html: '<script>count()</script><script src="https://stats.example/x.js"></script>\n',
      origins: ["https://stats.example"],
    };
    const { html, refused } = withPolicy("<head><title>a</title></head>", NONE, head);
    expect(refused).toEqual([]);
    expect(html).toContain(`script-src 'self' ${hash("count()")} https://stats.example;`);
    expect(html).toContain("connect-src 'self' https://stats.example;");
    expect(html.replace(META, "")).toBe(`<head>${head.html.trim()}<title>a</title></head>`);
  });

  it("allows no script that slipped through a post, and tells of it", () => {
    const post = "<p>x</p><script>pwned()</script>";
    const payload = `0:${JSON.stringify(["$", "div", null, { dangerouslySetInnerHTML: { __html: post } }])}\n`;
    const { html, refused } = withPolicy(
      `<head></head><body><div>${post}</div></body>`,
      scriptsOfPayload(payload),
    );
    expect(refused).toEqual(["pwned()"]);
    expect(html).not.toContain(hash("pwned()"));
    expect(html).toContain("script-src 'self';");
  });

  it("allows neither data nor what only looks like a script", () => {
    const html =
      '<head><title><script>a</script></title></head><script src="/x.js"></script><!-- <script>b</script> -->' +
      '<script type="application/ld+json">{"c":"<script>"}</script><p title="<script>d</script>"><textarea><script>e</script></textarea>';
    expect(scriptSources(html, "a", "b", "d", "e")).toBe("'self'");
    expect(withPolicy(html, NONE).refused).toEqual([]);
  });

  it("reads on behind scripts that it passes over, and passes over nothing that is none", () => {
    const html =
      "<head><script>first = 1</script></head><p title=\"<script>x\" class='</script>'></p><script>a < b</script>" +
      '<!-- <script>y --><i>é🙂</i></script><script src="/x.js">z</script><script>last = 1</script>';
    expect(scriptSources(html, "first = 1", "a < b", "last = 1", "x", "y", "z")).toBe(
      `'self' ${hash("first = 1")} ${hash("a < b")} ${hash("last = 1")}`,
    );
  });

  it("never allows what is written in a page as such", () => {
    expect(scriptSources("<head></head>")).not.toMatch(/unsafe|\*|data:|https?:/);
  });

  it("fails for a page that can hold none", () => {
    expect(() => withPolicy("<p>x</p>", NONE)).toThrow(/<head>/);
  });
});

describe("the scripts of a payload", () => {
  it("are found however deep they stand, and by reference", () => {
    const long = "字".repeat(400);
    const payload = [
      `2:I[1,["/a.js"],"default"]`,
      `:HL["/a.css","style"]`,
      `3:T${Buffer.byteLength(long).toString(16)},${long}4:{"__html":"four"}`,
      `5:["$","section",null,{"children":[["$","script",null,{"dangerouslySetInnerHTML":{"__html":"$3"}}]]}]`,
      `6:["$","script",null,{"dangerouslySetInnerHTML":"$4"}]`,
      `7:["$","script",null,{"dangerouslySetInnerHTML":{"__html":"$$money"}}]`,
      `8:["$","script",null,{"src":"/x.js"}]`,
      "",
    ].join("\n");
    expect([...scriptsOfPayload(payload)]).toEqual([long, "four", "$money"]);
  });

  it("are none in the text of another element", () => {
    const text =
      '["$","script",null,{"dangerouslySetInnerHTML":{"__html":"x"}}]\n0:' + '["$","script",null,{}]';
    const row = ["$", "p", null, { dangerouslySetInnerHTML: { __html: text }, title: text, children: text }];
    const long = `9:T${Buffer.byteLength(text).toString(16)},${text}`;
    expect(scriptsOfPayload(`${long}0:${JSON.stringify(row)}\n`).size).toBe(0);
  });
});

describe("the script of Next that names chunks", () => {
  const chunks = (names: string, ids: string): string =>
    `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[${names}],"runtimeModuleIds":[${ids}]});`;

  it("is known by its form", () => {
    expect(namesChunks(chunks('"static/chunks/a.js"', "94553"))).toBe(true);
  });

  it.each([
    chunks("alert(1)", "94553"),
    chunks('"a"', "alert`1`"),
    `${chunks('"a"', "1")}alert(1)`,
    'self.__next_f.push([1,"0"])',
    "",
  ])("is not %s", (script) => {
    expect(namesChunks(script)).toBe(false);
  });
});
