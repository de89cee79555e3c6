import { describe, expect, it } from "vitest";
import { withoutPayload } from "@/lib/build/export/payload";

const push = (text: string): string => `<script>self.__next_f.push(${JSON.stringify([1, text])})</script>`;
const FIRST = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>";
const HEAD = '<!DOCTYPE html><html><head><meta charSet="utf-8"/>';
const REST = "<title>a</title></head><body><p>$& 字</p>";
const PAYLOAD = '0:["$","p",null,{"children":"\\\\ \\" 字"}]\n1:"b"\n';

const pageWith = (...scripts: string[]): string => `${HEAD}${REST}${scripts.join("")}</body></html>`;

const cut = (html: string): string => withoutPayload(html, PAYLOAD, "/qa/x/index.txt?_rsc=b", "resume()");

describe("withoutPayload", () => {
  it("leaves the page and a script that fetches its payload", () => {
    const html = pageWith(FIRST, push(PAYLOAD.slice(0, 9)), push(PAYLOAD.slice(9)));
    expect(cut(html)).toBe(
      `${HEAD}<script data-payload="/qa/x/index.txt?_rsc=b">resume()</script>${REST}</body></html>`,
    );
  });

  it.each([
    ["holds another payload", pageWith(FIRST, push("0:null\n"))],
    ["lacks a piece", pageWith(FIRST, push(PAYLOAD.slice(0, 9)))],
    ["holds something else behind it", pageWith(FIRST, push(PAYLOAD), "<script>alert(1)</script>")],
    ["holds none", pageWith()],
  ])("fails for a page that %s", (_, html) => {
    expect(() => cut(html)).toThrow(/index\.txt/);
  });
});
