import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { drawCard } from "@/lib/build/cards/draw";
import { fontsFor } from "@/lib/build/cards/fonts";
import { palettePng } from "@/lib/build/cards/png";
import { drawCards } from "@/lib/build/cards/write";
import { ROOT } from "@/lib/build/settings";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import { paths } from "@/lib/site/addresses/paths";
import type { Drawn } from "@/lib/site/cards/drawn";
import { LIGHT } from "@/lib/site/style/theme";
import { sampled } from "../../support/long";
import { baseOf, pair } from "../../support/pairs";
import { readPng } from "../../support/png";

const LOGO = await readFile("public/icon.svg", "utf8");
const MAX_BYTES = 50_000;

const draw = async (changes: Partial<Drawn>): Promise<Buffer> =>
  Buffer.from(
    await drawCard(
      { title: "MOSN 的热升级会丢长连接吗？", mark: null, note: null, facts: [], site: "问答", ...changes },
      LOGO,
    ),
  );

describe("drawCard", () => {
  it("draws a picture of 1200 × 630 with text on it", async () => {
    const file = await draw({ facts: [{ text: "MOSN", mark: "MOSN" }] });
    const { width, height, colours } = readPng(file);
    expect([width, height]).toEqual([1200, 630]);
    expect(colours.get(LIGHT.paper)).toBeGreaterThan(0.7);
    expect(colours.get(LIGHT.ink)).toBeGreaterThan(0.02);
    expect(colours.get(LIGHT.accent)).toBeGreaterThan(0.01);
    expect(file.length).toBeLessThan(MAX_BYTES);
  });

  it("draws the same card with the same bytes, whatever was drawn before, and another one with others", async () => {
    const [first, rare, again] = [await draw({}), await draw({ title: "囍：①√☆ 喆" }), await draw({})];
    expect(again.equals(first)).toBe(true);
    expect(rare.equals(first)).toBe(false);
  });

  const texts = [
    ["emoji", "😀 👨‍👩‍👧‍👦 🇨🇳 1️⃣ ❤️"],
    ["what no font has", "한국어 العربية ไทย \u{20BB7}"],
    ["markup", `</svg><img src=x onerror=1>&lt;<![CDATA[ "'\${x}`],
    ["control characters", "a\u0000\u001b\u202Eb\u2028\uD800"],
    ["nothing", ""],
    ["a word without end", "x".repeat(5000)],
    ["nothing but punctuation", "。".repeat(500)],
    ["very much", "注册中心推送了已经下线的节点，".repeat(500)],
  ] as const;
  it.each(sampled(texts, 2))("survives %s", async (_, text) => {
    const fact = { text, mark: text };
    const file = await draw({
      title: text,
      note: text,
      mark: text,
      site: text,
      facts: [fact, fact, fact, fact],
    });
    expect(readPng(file).colours.get(LIGHT.paper)).toBeGreaterThan(0.5);
  });
});

describe("fontsFor", () => {
  const has = (character: string): boolean => fontsFor(character).face.advance(character, 700) !== null;

  it("reads further font files for rare characters, and knows which characters no file has", () => {
    expect(["中", "a", "，", "囍", "①", "Ж"].filter((character) => !has(character))).toEqual([]);
    expect(["😀", "한", "ก", "\u{20BB7}"].filter(has)).toEqual([]);
    expect(fontsFor("中a").fonts).toHaveLength(2);
    expect(fontsFor("中a①").fonts).toHaveLength(4);
  });

  it("measures widths relative to the font size", () => {
    const { face } = fontsFor("中i");
    expect(face.advance("中", 400)).toBe(1);
    expect(face.advance("i", 400)).toBeLessThan(0.4);
  });
});

describe("palettePng", () => {
  it("keeps every pixel", () => {
    const data = Uint8Array.from([255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255, 255, 0, 0, 255]);
    const { width, height, colours } = readPng(palettePng({ width: 2, height: 2, data }) ?? Buffer.alloc(0));
    expect({ width, height, colours: [...colours] }).toEqual({
      width: 2,
      height: 2,
      colours: [
        ["#ff0000", 0.75],
        ["#0000ff", 0.25],
      ],
    });
  });

  it("refuses pictures with too many colours", () => {
    const data = Uint8Array.from({ length: 4 * 300 }, (_, i) =>
      i % 4 === 3 ? 255 : i % 4 === 0 ? i >> 2 : i >> 4,
    );
    expect(palettePng({ width: 300, height: 1, data })).toBeNull();
  });
});

/** Draws the cards of a site into a folder, and counts them. */
async function writeCards(base: KnowledgeBase, site: string, cache: string) {
  const { writeTo, ...counts } = await drawCards(base, { folder: ROOT, cards: cache });
  await writeTo(site);
  return counts;
}

describe("drawCards", () => {
  const folders: string[] = [];
  const folder = async (): Promise<string> => {
    const made = await mkdtemp(path.join(tmpdir(), "cards-"));
    folders.push(made);
    return made;
  };
  afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true }))));

  it("draws what the cache lacks, drops what no page names, and writes the same bytes with and without a cache", async () => {
    const [cache, first, second, third] = [await folder(), await folder(), await folder(), await folder()];
    const [a, b, c] = ["a", "b", "c"].map((id) => pair({ id, question: `${id} 怎么用？` }));
    if (!a || !b || !c) throw new Error("unreachable");
    expect(await writeCards(baseOf([a, b]), first, cache)).toEqual({ cards: 5, drawn: 5 });
    expect(await writeCards(baseOf([a, c]), second, cache)).toEqual({ cards: 5, drawn: 1 });
    expect(await readdir(cache)).toHaveLength(5);
    await writeCards(baseOf([a, b]), third, await folder());
    const read = (site: string, id: string): Promise<Buffer> => readFile(path.join(site, paths.pairCard(id)));
    const [drawn, kept, anew] = await Promise.all([first, second, third].map((site) => read(site, "a")));
    expect(kept?.equals(drawn ?? Buffer.alloc(0))).toBe(true);
    expect(anew?.equals(drawn ?? Buffer.alloc(0))).toBe(true);
    expect(readPng(await read(second, "c")).width).toBe(1200);
  });

  it("draws the community's own icon", async () => {
    const [cache, plain, own] = [await folder(), await folder(), await folder()];
    const icon = path.join(cache, "icon.svg");
    await writeFile(icon, LOGO.replaceAll(/#[0-9a-f]{6}/gi, "#c2410c"));
    for (const [site, file] of [[plain], [own, icon]] as const) {
      const drawn = await drawCards(baseOf([]), { folder: ROOT, cards: path.join(cache, "cards") }, file);
      await drawn.writeTo(site);
    }
    const [first, second] = await Promise.all(
      [plain, own].map((site) => readFile(path.join(site, paths.siteCard))),
    );
    expect(readPng(second ?? Buffer.alloc(0)).colours.get("#c2410c") ?? 0).toBeGreaterThan(
      readPng(first ?? Buffer.alloc(0)).colours.get("#c2410c") ?? 0,
    );
  });
});
