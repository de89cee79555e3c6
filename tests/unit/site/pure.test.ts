import { describe, expect, it } from "vitest";
import { orPlaceholder, PLACEHOLDER, paths } from "@/lib/site/addresses/paths";
import { siteRoot } from "@/lib/site/addresses/site-url";
import { matchesFilter } from "@/lib/site/filter";
import { groupBy } from "@/lib/site/group";
import {
  alignedCells,
  bareLinks,
  focusableScrollers,
  linkedImages,
  namedNotes,
  namedTasks,
  withoutLinks,
} from "@/lib/site/post-html";
import { MARK_SHAPES, markOf } from "@/lib/site/style/project-mark";
import { ageOf } from "@/lib/site/wording/age";
import { languageOf } from "@/lib/site/wording/language-of";

describe("ageOf", () => {
  const now = new Date("2026-03-15T10:00:00Z");
  it.each([
    ["2026-03-15", { unit: "today", n: 0 }],
    ["2026-03-14", { unit: "days", n: 1 }],
    ["2026-02-16", { unit: "days", n: 27 }],
    ["2026-02-15", { unit: "months", n: 1 }],
    ["2025-03-16", { unit: "months", n: 11 }],
    ["2025-03-15", { unit: "years", n: 1 }],
    ["2019-08-30", { unit: "years", n: 6 }],
    ["2026-03-16", null],
    ["not a date", null],
  ])("of %s is %j", (date, expected) => {
    expect(ageOf(date, now)).toEqual(expected);
  });
});

describe("matchesFilter", () => {
  it.each([
    ["JRaft 的快照多久做一次", "", true],
    ["JRaft 的快照多久做一次", "快照 jraft", true],
    ["JRaft 的快照多久做一次", "ｊｒａｆｔ", true],
    ["JRaft 的快照多久做一次", "快照 mosn", false],
  ])("%j by %j: %j", (text, query, expected) => {
    expect(matchesFilter(text, query)).toBe(expected);
  });
});

describe("markOf", () => {
  it("is the same for a name and its slug", () => {
    expect(markOf("SOFARegistry")).toEqual(markOf("sofa-registry"));
  });

  it("stays as it is: readers know the marks", () => {
    expect(["MOSN", "SOFAJRaft", "Seata"].map(markOf)).toMatchInlineSnapshot(`
      [
        {
          "hue": 210,
          "shape": "diamond",
        },
        {
          "hue": 90,
          "shape": "triangle",
        },
        {
          "hue": 210,
          "shape": "circle",
        },
      ]
    `);
  });

  it("is a known shape and a hue", () => {
    for (const name of ["a", "注册中心", "x-1", ""]) {
      const { shape, hue } = markOf(name);
      expect(MARK_SHAPES).toContain(shape);
      expect(hue).toBeGreaterThanOrEqual(0);
      expect(hue).toBeLessThan(360);
    }
  });
});

describe("focusableScrollers", () => {
  it("lets the keyboard reach what scrolls, and says what it is", () => {
    expect(focusableScrollers('<pre class="a"><code>x</code></pre>')).toBe(
      '<pre tabindex="0" role="group" aria-label="代码" class="a"><code>x</code></pre>',
    );
    expect(focusableScrollers("<table><tr></tr></table>", "en")).toBe(
      '<div class="scroller" tabindex="0" role="group" aria-label="Table"><table><tr></tr></table></div>',
    );
  });

  it("leaves alone what only looks alike", () => {
    expect(focusableScrollers("<preview>")).toBe("<preview>");
  });
});

describe("namedNotes", () => {
  it("says what kind a note without a title is, in the language of the text", () => {
    const note = '<aside data-note="warning">\n<p>This <strong>clears</strong> the cache.</p></aside>';
    expect(namedNotes(note, "en")).toBe(
      note
        .replace("<aside", '<aside role="note"')
        .replace('"warning">', '"warning"><p><strong>Warning</strong></p>'),
    );
    expect(namedNotes(note)).toContain("<strong>注意</strong>");
  });

  it("leaves a title as it is", () => {
    const titled = '<aside data-note="tip"><p><strong>Try <em>one</em> first</strong></p><p>…</p></aside>';
    expect(namedNotes(titled, "en")).toBe(titled.replace("<aside", '<aside role="note"'));
  });

  it("is no title where only the beginning is bold", () => {
    expect(
      namedNotes('<aside data-note="tip"><p><strong>a</strong> b <strong>c</strong></p></aside>', "en"),
    ).toContain("<strong>Tip</strong>");
  });
});

describe("namedTasks", () => {
  it("says whether a task is done", () => {
    const box = '<input type="checkbox" disabled>';
    expect(namedTasks(box, "en")).toBe('<input type="checkbox" aria-label="To do" disabled>');
    expect(namedTasks(box.replace(" disabled", " checked disabled"))).toContain('aria-label="已完成"');
  });
});

describe("bareLinks", () => {
  it("marks a link whose text is its address, and no other", () => {
    expect(bareLinks('<a href="https://a.example/" rel="ugc">https://a.example/</a>')).toMatch(
      /^<a data-bare href/,
    );
    const named = '<a href="https://a.example/" rel="ugc">https://a.example</a>';
    expect(bareLinks(named)).toBe(named);
  });
});

describe("linkedImages", () => {
  it("links an image to itself", () => {
    expect(
      linkedImages('<p><img src="https://a.example/x.png?a=1&#x26;b=2" alt="a > b" loading="lazy"></p>'),
    ).toBe(
      '<p><a class="image-link" href="https://a.example/x.png?a=1&#x26;b=2" rel="nofollow ugc noopener noreferrer">' +
        '<img src="https://a.example/x.png?a=1&#x26;b=2" alt="a > b" loading="lazy"></a></p>',
    );
  });

  it.each([
    '<a href="https://a.example"><img src="https://a.example/x.png"></a>',
    '<img alt="gone">',
    "<abbr>x</abbr>",
  ])("leaves %s as it is", (html) => {
    expect(linkedImages(html)).toBe(html);
  });
});

describe("linkedImages of an image without words", () => {
  it("names the link", () => {
    expect(linkedImages('<img src="https://a.example/x.png" alt="">', "en")).toContain(
      'aria-label="Image"><img',
    );
  });
});

describe("withoutLinks", () => {
  it("keeps the words", () => {
    expect(
      withoutLinks('见 <a href="https://a.example" title="a > b">这里</a> 的 <code>a</code><abbr>b</abbr>'),
    ).toBe("见 这里 的 <code>a</code><abbr>b</abbr>");
  });
});

describe("languageOf", () => {
  it.each([
    ["Does it work?", "en"],
    ["MOSN 能用吗", "zh-CN"],
  ])("%j is %s", (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });
});

describe("siteRoot", () => {
  it.each([
    [undefined, "", null],
    ["  ", "", null],
    ["https://qa.example.org", "", "https://qa.example.org"],
    ["https://qa.example.org/", "/docs", "https://qa.example.org/docs"],
    ["https://user.github.io/docs/", "/docs", "https://user.github.io/docs"],
  ])("of %j below %j is %j", (setting, base, expected) => {
    expect(siteRoot(setting, base)).toBe(expected);
  });

  it("refuses what is not an address", () => {
    expect(() => siteRoot("qa.example.org", "")).toThrow();
  });
});

describe("paths", () => {
  it("end with a slash, as the export writes them", () => {
    for (const path of [
      paths.search,
      paths.project("mosn"),
      paths.issue("20210305"),
      paths.pair("20210305-abcde"),
    ]) {
      expect(path).toMatch(/^\/.*\/$/);
    }
  });

  it("put a placeholder where an export would be empty", () => {
    expect(orPlaceholder([])).toEqual([PLACEHOLDER]);
    expect(orPlaceholder(["a"])).toEqual(["a"]);
  });
});

describe("groupBy", () => {
  it("keeps the order of keys and of values", () => {
    expect(groupBy([3, 1, 4, 2], (n) => n % 2)).toEqual([
      [1, [3, 1]],
      [0, [4, 2]],
    ]);
  });
});

describe("alignedCells", () => {
  it("tells the alignment of cells to styles, and changes nothing else", () => {
    expect(alignedCells('<tr><th align="right">a</th><td>align="x"</td></tr><p align="left">b</p>')).toBe(
      '<tr><th data-align="right">a</th><td>align="x"</td></tr><p align="left">b</p>',
    );
  });
});
