import { describe, expect, it } from "vitest";
import { parseRows, writeRows } from "@/lib/build/export/flight";
import { trimRows, withDataInHead, withoutUnusedScripts } from "@/lib/build/export/trim-payload";
import { EARLY } from "@/lib/site/head/early";

const trimPayload = (payload: string): string => writeRows(trimRows(parseRows(payload)));

const data = (text: string) => [
  "$",
  "script",
  null,
  { type: "application/ld+json", dangerouslySetInnerHTML: { __html: text } },
];
const row = (id: string, value: unknown): string => `${id}:${JSON.stringify(value)}\n`;
const text = (id: string, body: string): string => `${id}:T${Buffer.byteLength(body).toString(16)},${body}`;

describe("trimRows", () => {
  it("leaves out what only machines read, and keeps the places of the rest", () => {
    const payload = row("0", [
      ["$", "title", "0", { children: "a" }],
      ["$", "meta", "1", { name: "description", content: "b" }],
      ["$", "link", "2", { rel: "icon", href: "/icon.svg" }],
      ["$", "link", "3", { rel: "canonical", href: "/a/" }],
      data("{}"),
    ]);
    expect(trimPayload(payload)).toBe(
      row("0", [
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

  it("leaves out the page for what is not there, where Next's routes hold it", () => {
    const route = (props: object) => row("0", ["$", "a", null, { parallelRouterKey: "children", ...props }]);
    expect(trimPayload(route({ notFound: [["$", "p", null, {}]] }))).toBe(route({}));
  });

  it("leaves the children of OnlyHtml to the page, and those of other components where they are", () => {
    const imports = '1:I[7,["/a.js"],"OnlyHtml"]\n2:I[8,["/a.js"],"Other"]\n';
    const page = (part: object) =>
      row("0", [
        ["$", "$L1", null, { part: "list", ...part }],
        ["$", "$L2", null, { children: "kept" }],
      ]);
    const within = { children: ["$", "$L3", null, { children: "$4" }] };
    expect(trimPayload(`${imports}3:I[9,["/b.js"],"Inner"]\n${text("4", "long")}${page(within)}`)).toBe(
      imports + page({}),
    );
  });

  it("puts what is named by its place there where it is used, since the place may be left out", () => {
    const payload = `1:I[7,[],"OnlyHtml"]\n${row("0", [
      ["$", "$L1", null, { children: ["$", "p", null, { project: { name: "a" } }] }],
      ["$", "b", null, { project: "$0:0:props:children:props:project" }],
    ])}`;
    expect(trimPayload(payload)).toBe(
      `1:I[7,[],"OnlyHtml"]\n${row("0", [
        ["$", "$L1", null, {}],
        ["$", "b", null, { project: { name: "a" } }],
      ])}`,
    );
    expect(() => trimPayload(row("0", ["$0:0:props"]))).toThrow(/does not hold/);
  });

  it("drops a long text that nothing names any more, and keeps others to the byte", () => {
    const long = '字\n1:["$","meta",null,{}]'.repeat(3);
    const used = (id: string): string => row("0", [data("$2a"), ["$", "p", null, { children: `$${id}` }]]);
    expect(trimPayload(`${text("2a", long)}${text("2b", long)}${used("2b")}`)).toBe(
      `${text("1", long)}${row("0", [null, ["$", "p", null, { children: "$1" }]])}`,
    );
  });

  it("gives the same bytes for the same rows, however React numbered and ordered them", () => {
    const one = [
      '1:"/a.js"\n',
      '3:I[7,["$1"],"A"]\n',
      ':HL["/a.css","style"]\n',
      row("0", ["$", "$L3", null, { later: "$@5", children: ["$L4", "$$4", "$d", "$undefined"] }]),
      row("4", ["$", "p", null, { children: "b" }]),
      "d:X\n",
      "5:null\n",
      "d:C\n",
    ];
    const other = [
      "a:X\n",
      "a:C\n",
      ':HL["/a.css","style"]\n',
      row("0", ["$", "$L9", null, { later: "$@8", children: ["$L7", "$$4", "$a", "$undefined"] }]),
      "8:null\n",
      '2:"/a.js"\n',
      '9:I[7,["$2"],"A"]\n',
      row("7", ["$", "p", null, { children: "b" }]),
    ];
    const trimmed = trimPayload(one.join(""));
    expect(trimPayload(other.join(""))).toBe(trimmed);
    expect(trimPayload(trimmed)).toBe(trimmed);
    expect(trimmed).toContain('"$$4"');
    expect(trimmed.indexOf("X\n")).toBeLessThan(trimmed.indexOf("C\n"));
  });

  it("drops the scripts that the build moves to the head, wherever they stand", () => {
    const script = (props: object) => ["$", "script", null, props];
    const text = { dangerouslySetInnerHTML: { __html: "a()" } };
    const payload = row("0", [
      "$",
      "div",
      null,
      { children: [script({ [EARLY]: "", ...text }), script(text)] },
    ]);
    expect(trimPayload(payload)).toBe(row("0", ["$", "div", null, { children: [null, script(text)] }]));
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

describe("withoutUnusedScripts", () => {
  it("takes out what only a part asked for that was left out, however it is named", () => {
    const tag = (name: string): string => `<script src="/_next/${name}.js" async=""></script>`;
    const page = (...names: string[]): string => `<head>${names.map(tag).join("")}</head>`;
    const trimmed = '1:"/_next/b.js"\n2:I[7,["$1"],"A"]\n';
    const payload = `${trimmed}3:I[8,["$1","/_next/c.js"],"B"]\n4:["/_next/text.js"]\n`;
    expect(withoutUnusedScripts(page("main", "b", "c", "text"), parseRows(payload), parseRows(trimmed))).toBe(
      page("main", "b", "text"),
    );
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
