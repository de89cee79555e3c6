/** The widget as it is built: what it weighs, and what it is made of. */
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleEmbed } from "@/lib/build/scripts/embed";
import { cacheControl, isShared } from "@/lib/build/server/headers";
import { ROOT } from "@/lib/build/settings";
import { offerLanguages } from "@/lib/site/languages/offered";

/** Brotli bytes: before anybody uses the widget, and the dialog in the site's first language. */
const MOST_BEFORE_USE = 5_000;
const MOST_OF_DIALOG = 34_000;

const PARTS = {
  id: "build",
  worker: "worker/0-aaaaa.js",
  tables: ["docs/0-aaaaa.json"],
  stemmers: [],
  site: { examples: ["超时"] },
};

let files: { name: string; body: string }[];
beforeAll(async () => {
  offerLanguages(["zh", "en"]);
  files = await bundleEmbed({ folder: ROOT }, PARTS);
}, 60_000);
afterAll(() => offerLanguages([]));

const named = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name));
const weight = (some: typeof files) =>
  some.reduce((sum, { body }) => sum + brotliCompressSync(body).length, 0);

describe("the widget", () => {
  it("is one small script until it is used, which names the dialog", () => {
    const [entry, ...others] = named(/^embed\.js$/);
    expect(others).toEqual([]);
    expect(weight(entry ? [entry] : [])).toBeLessThan(MOST_BEFORE_USE);
    expect(entry?.body).toMatch(/import\("\.\/search\/embed\/open-dialog-[0-9A-Z]{8}\.js"\)/);
    expect(entry?.body.match(/from"/g)).toBeNull();
  });

  it("has a dialog without React, and the engine apart from it", () => {
    const dialog = named(/open-dialog|chunk/);
    expect(weight(dialog)).toBeLessThan(MOST_OF_DIALOG);
    for (const { body } of dialog) expect(body).not.toMatch(/reactjs\.org|react\.dev/);
    expect(named(/session/)).toHaveLength(1);
  });

  it("has the texts of each further language in a file of its own", () => {
    const dialog = named(/open-dialog/)[0]?.body ?? "";
    const [texts, ...others] = named(/texts-/);
    expect(others).toEqual([]);
    expect(texts?.name).toMatch(/^search\/embed\/texts-en-[0-9A-Z]{8}\.js$/);
    expect(dialog).toContain(texts?.name.split("/").at(-1));
    expect(texts?.body).toContain("Has this been asked?");
    expect(dialog).not.toContain("Has this been asked?");
    expect(dialog).toContain("有人问过吗");
  });

  it("has styles that follow no page: no root, no rem, no registered property", () => {
    const style = named(/open-dialog/)[0]?.body ?? "";
    expect(style).toContain(".community-qa{");
    expect(style).toContain("var(--community-qa-accent,");
    expect(
      style
        .replace(/@media[^{]*|\(min-width: [^)]*\)/g, "")
        .match(/:root\b|[{},]html[{[.:,]|\drem[;}), ]|@property/g),
    ).toBeNull();
  });

  it("is the same for the same parts", async () => {
    expect(await bundleEmbed({ folder: ROOT }, PARTS)).toEqual(files);
  });

  it("may be read by pages of other origins, its parts for ever", () => {
    for (const { name } of files) expect(isShared(name), name).toBe(true);
    expect(isShared("search/manifest.json")).toBe(true);
    expect(isShared("index.html")).toBe(false);
    expect(cacheControl("embed.js")).toBe("no-cache");
    for (const { name } of named(/^search/)) expect(cacheControl(name)).toContain("immutable");
  });
});
