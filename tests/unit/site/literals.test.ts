import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { filesBelow } from "@/lib/content/storage/folder";
import { LIGHT } from "@/lib/site/style/theme";

const COLOUR = /#[\da-f]{3,8}\b|\b(?:rgb|rgba|hsl|oklch|oklab)\([\d.]/i;

/** Lines of the files below a folder that match, with where they stand. */
async function linesWith(pattern: RegExp, folder: string, files: RegExp): Promise<string[]> {
  const names = (await filesBelow(folder)).filter((name) => files.test(name));
  return names.flatMap((name) =>
    readFileSync(`${folder}/${name}`, "utf8")
      .split("\n")
      .flatMap((line, i) => (pattern.test(line) ? [`${folder}/${name}:${i + 1}: ${line.trim()}`] : [])),
  );
}

describe("colours", () => {
  it("stand in the palettes alone", async () => {
    const found = await Promise.all([
      linesWith(COLOUR, "app", /\.(?:css|tsx?)$/),
      linesWith(COLOUR, "components", /\.tsx?$/),
      linesWith(COLOUR, "lib/site", /(?<!theme)\.tsx?$/),
    ]);
    expect(found.flat()).toEqual([]);
  });

  it("of the icon are those of the light theme", () => {
    const icon = readFileSync("public/icon.svg", "utf8");
    const colours = [...icon.matchAll(/(?:fill|stroke)="(#[^"]+)"/g)].map(([, colour]) => colour);
    expect(colours).toContain(LIGHT.accent);
    expect([LIGHT.accent, LIGHT.onAccent, "#fff"]).toEqual(expect.arrayContaining(colours));
  });
});

describe("texts", () => {
  it("in Chinese stand in the dictionary, not in pages and components", async () => {
    const han = /\p{Script=Han}/u;
    const found = await Promise.all(["app", "components"].map((folder) => linesWith(han, folder, /\.tsx?$/)));
    expect(found.flat()).toEqual([]);
  });
});
