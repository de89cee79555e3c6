import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyStatic } from "@/lib/build/export/static-files";

let root: string;
const at = (...parts: string[]): string => path.join(root, ...parts);
const copy = (name: string | null, logo: string | null = null, icons: string | null = null): void =>
  copyStatic({ content: at("posts") }, { static: name, logo, icons }, at("site"));
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#f00"/></svg>';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-static-"));
  await mkdir(at("posts/files/pictures"), { recursive: true });
  await mkdir(at("site/qa"), { recursive: true });
  await writeFile(at("site/index.html"), "page");
  await writeFile(at("site/icon.svg"), "ours");
  await writeFile(at("posts/files/CNAME"), "qa.example.org");
  await writeFile(at("posts/files/pictures/logo.svg"), "logo");
});
afterEach(() => rm(root, { recursive: true }));

it("copies a folder as it is", async () => {
  copy("files", "pictures/logo.svg");
  expect((await readdir(at("site"))).sort()).toEqual(["CNAME", "icon.svg", "index.html", "pictures", "qa"]);
  expect(await readFile(at("site/icon.svg"), "utf8")).toBe("ours");
});

it.each([
  ["icon.svg", null],
  ["pictures/brand.svg", "pictures/brand.svg"],
])("draws icons in all sizes from %s, but for those that are there", async (name, icons) => {
  await writeFile(at("posts/files", name), ICON);
  await writeFile(at("posts/files/icon-512.png"), "theirs");
  copy("files", null, icons);
  expect(await readFile(at("site/icon.svg"), "utf8")).toBe(ICON);
  expect(await readFile(at("site/icon-512.png"), "utf8")).toBe("theirs");
  const sizes = { "icon-192.png": 192, "icon-maskable-512.png": 512, "apple-touch-icon.png": 180 };
  for (const [file, size] of Object.entries(sizes)) {
    const png = await readFile(at("site", file));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
  const icon = await readFile(at("site/favicon.ico"));
  const png = icon.subarray(icon.readUInt32LE(18));
  expect([png.toString("latin1", 1, 4), png.readUInt32BE(16)]).toEqual(["PNG", 32]);
  expect(png.length).toBe(icon.readUInt32LE(14));
});

it("says which icon cannot be drawn", async () => {
  await writeFile(at("posts/files/icon.svg"), "no picture");
  expect(() => copy("files")).toThrow(/icon\.svg: no icons can be drawn from it: .+; save it as a plain SVG/);
});

it("takes the place of no page", async () => {
  await writeFile(at("posts/files/index.html"), "theirs");
  expect(() => copy("files")).toThrow(/index\.html: the site has a file of this name/);
  expect(await readFile(at("site/index.html"), "utf8")).toBe("page");
});

it("tells what is not there", () => {
  expect(() => copy("nowhere")).toThrow(/site\.yml: static: there is no folder/);
  expect(() => copy("files", "no.svg")).toThrow(/site\.yml: logo: .*no\.svg/);
  expect(() => copy(null)).not.toThrow();
});
