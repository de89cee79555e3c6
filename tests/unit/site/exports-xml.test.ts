/** Feeds and sitemaps are well-formed and valid whatever the posts hold, read by a strict parser. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import { exportFiles } from "@/lib/site/exports";
import { crawlers } from "@/lib/site/exports/crawlers";
import { HOSTILE_TEXTS } from "../../support/hostile";
import { baseOf, pair, project } from "../../support/pairs";
import { childrenOf, parseXml, type XmlElement } from "../../support/xml";

const ROOT = "https://example.org/docs";

const filesOf = (base: KnowledgeBase): Map<string, string> =>
  new Map(exportFiles({ base, root: ROOT }).map(({ name, body }) => [name, body]));

const asked = (text: string, changes: Partial<Pair> = {}): Pair => {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body = { text, html: `<p>${escaped}</p>`, markdown: "x" };
  return {
    ...pair({ id: "20220211-aaaaa", question: text }),
    question: body,
    answer: body,
    asker: { name: text, url: null },
    project: { name: text, slug: "mosn", stated: true },
    source: { path: "a.md", line: 1, title: text, date: "2022-02-11", url: null },
    ...changes,
  };
};

const baseWith = (pairs: readonly Pair[]): KnowledgeBase =>
  baseOf([...pairs], { projects: pairs.length > 0 ? [project("mosn")] : [] });

const text = (element: XmlElement, name: string): string => childrenOf(element, name)[0]?.text ?? "";

/** What RFC 4287 asks of a feed and its entries. */
function expectAtom(feed: XmlElement): void {
  expect(feed.name).toBe("feed");
  const authored = childrenOf(feed, "author").length === 1;
  for (const each of [feed, ...childrenOf(feed, "entry")]) {
    for (const one of ["id", "title", "updated"])
      expect([one, childrenOf(each, one).length]).toEqual([one, 1]);
    expect(new Date(text(each, "updated")).toISOString()).toBe(text(each, "updated"));
    expect(() => new URL(text(each, "id"))).not.toThrow();
    expect(authored || childrenOf(each, "author").length > 0).toBe(true);
    for (const author of childrenOf(each, "author")) expect(text(author, "name").trim()).not.toBe("");
    for (const { attributes } of childrenOf(each, "category")) expect(attributes.term).toBeTruthy();
  }
}

describe("feed.xml", () => {
  const TWICE = "<![CDATA[ a < b ]]> 或者 <![CDATA[ a <= b ]]>";

  it("stays XML where an answer ends CDATA twice, and says the same", () => {
    const feed = parseXml(filesOf(baseWith([asked(TWICE)])).get("feed.xml") ?? "");
    const [entry] = childrenOf(feed, "entry");
    const content = entry ? text(entry, "content") : "";
    expect(content.match(/\]\]&gt;/g)).toHaveLength(4);
    expect(content.replaceAll("&gt;", ">").replaceAll("&lt;", "<")).toContain(TWICE);
  });

  it.each(HOSTILE_TEXTS)("is valid Atom with %j everywhere", (hostile) => {
    const files = filesOf(baseWith([asked(hostile), asked(hostile, { asker: null })]));
    for (const name of ["feed.xml", "projects/mosn/feed.xml"]) expectAtom(parseXml(files.get(name) ?? ""));
  });

  it("is valid Atom whatever stands in it", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "]]>",
        "]]",
        ">",
        "<![CDATA[",
        "&",
        "\u0000",
        "\u001b",
        "\ud800",
        "\ufffe",
        "\u2028",
        "&#0;",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        expectAtom(parseXml(filesOf(baseWith([asked(pieces.join(""))])).get("feed.xml") ?? ""));
      }),
    );
  });

  it("names the community as the author of what no asker asked", () => {
    const base = baseWith([asked("为什么？", { asker: null })]);
    const files = filesOf(base);
    const [entry] = childrenOf(parseXml(files.get("feed.xml") ?? ""), "entry");
    const [author] = entry ? childrenOf(entry, "author") : [];
    expect(author && text(author, "name")).toBe(base.site.community.name);
    expect(JSON.parse(files.get("feed.json") ?? "").items[0].author.name).toBe(base.site.community.name);
  });

  it("is valid for a site without answers", () => {
    const files = filesOf(baseWith([]));
    expectAtom(parseXml(files.get("feed.xml") ?? ""));
    expect(JSON.parse(files.get("feed.json") ?? "")).toMatchObject({
      version: "https://jsonfeed.org/version/1",
      items: [],
    });
  });
});

describe("sitemap.xml", () => {
  const sitemapsOf = (pairs: number): Map<string, XmlElement> => {
    const some = Array.from({ length: pairs }, (_, i) => pair({ id: `p-${i}`, question: "？" }));
    const files = crawlers({ base: baseWith(some), root: ROOT });
    return new Map(
      files.flatMap(({ name, body }) =>
        name.startsWith("sitemap") ? [[name, parseXml(body)] as const] : [],
      ),
    );
  };

  it("lists the addresses itself as long as it may", () => {
    const sitemaps = sitemapsOf(3);
    expect([...sitemaps.keys()]).toEqual(["sitemap.xml"]);
    expect(sitemaps.get("sitemap.xml")?.name).toBe("urlset");
  });

  it("is an index of several with more than 50,000", () => {
    const sitemaps = sitemapsOf(100_001);
    const index = sitemaps.get("sitemap.xml");
    expect(index?.name).toBe("sitemapindex");
    const parts = index?.children.map((part) => text(part, "loc").replace(`${ROOT}/`, "")) ?? [];
    expect(parts).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
    const locations = parts.flatMap((part) => {
      const urls = sitemaps.get(part)?.children ?? [];
      expect(urls.length).toBeLessThanOrEqual(50_000);
      return urls.map((url) => text(url, "loc"));
    });
    expect(new Set(locations).size).toBe(locations.length);
    for (const i of [0, 100_000]) expect(locations).toContain(`${ROOT}/qa/p-${i}/`);
  });
});

it("keeps Jekyll away, which drops folders that begin with _", () => {
  expect(filesOf(baseWith([])).get(".nojekyll")).toBe("");
});
