import { describe, expect, it } from "vitest";
import { trimPayload, withDataInHead } from "@/lib/build/export/trim-payload";

const data = (text: string) => [
  "$",
  "script",
  null,
  { type: "application/ld+json", dangerouslySetInnerHTML: { __html: text } },
];
const row = (id: string, value: unknown): string => `${id}:${JSON.stringify(value)}\n`;

describe("trimPayload", () => {
  it("leaves out what only machines read, and keeps the places of the rest", () => {
    const payload = row("1", [
      ["$", "title", "0", { children: "a" }],
      ["$", "meta", "1", { name: "description", content: "b" }],
      ["$", "link", "2", { rel: "icon", href: "/icon.svg" }],
      ["$", "link", "3", { rel: "canonical", href: "/a/" }],
      data("{}"),
    ]);
    expect(trimPayload(payload)).toBe(
      row("1", [
        ["$", "title", "0", { children: "a" }],
        null,
        null,
        ["$", "link", "3", { rel: "canonical", href: "/a/" }],
        null,
      ]),
    );
  });

  it("leaves out inline scripts of the head, not those of the body", () => {
    const script = ["$", "script", null, { dangerouslySetInnerHTML: { __html: "a" } }];
    const loaded = ["$", "script", null, { src: "/a.js", async: true }];
    const page = (head: unknown, body: unknown) =>
      row("0", ["$", "html", null, { children: [["$", "head", null, { children: head }], body] }]);
    expect(trimPayload(page([script, loaded], script))).toBe(page([null, loaded], script));
  });

  it("leaves out properties that are not set, but no item of a list", () => {
    expect(trimPayload(row("0", ["$", "p", null, { a: "$undefined", b: ["$undefined", 1] }]))).toBe(
      row("0", ["$", "p", null, { b: ["$undefined", 1] }]),
    );
  });

  it("drops a long text that nothing names any more, and keeps others to the byte", () => {
    const long = '字\n1:["$","meta",null,{}]'.repeat(3);
    const text = (id: string): string => `${id}:T${Buffer.byteLength(long).toString(16)},${long}`;
    const used = row("0", ["$", "p", null, { children: "$2b" }]);
    expect(
      trimPayload(`${text("2a")}${text("2b")}${row("1", data("$2a"))}${used}3:I[1,["/a.js"],"A"]\n`),
    ).toBe(`${text("2b")}${row("1", null)}${used}3:I[1,["/a.js"],"A"]\n`);
  });

  it("takes no text of a post for an element", () => {
    const payload = row("0", [
      "$",
      "p",
      null,
      { children: '["$","meta",null,{}]', title: ["$$", "meta", null, {}] },
    ]);
    expect(trimPayload(payload)).toBe(payload);
  });
});

describe("withDataInHead", () => {
  const script = '<script type="application/ld+json">{"a":"$&"}</script>';

  it("moves structured data, in its order", () => {
    expect(withDataInHead(`<head><title>a</title></head><body><p>b</p>${script}c${script}</body>`)).toBe(
      `<head><title>a</title>${script}${script}</head><body><p>b</p>c</body>`,
    );
  });

  it("changes no page without any", () => {
    expect(withDataInHead("<head></head><body></body>")).toBe("<head></head><body></body>");
  });
});
