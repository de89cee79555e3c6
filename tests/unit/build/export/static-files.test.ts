import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { copyStatic } from "@/lib/build/export/static-files";

let root: string;
const at = (...parts: string[]): string => path.join(root, ...parts);
const copy = (name: string | null, logo: string | null = null): void =>
  copyStatic({ content: at("posts") }, { static: name, logo }, at("site"));

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-static-"));
  await mkdir(at("posts/files/pictures"), { recursive: true });
  await mkdir(at("site/qa"), { recursive: true });
  await writeFile(at("site/index.html"), "page");
  await writeFile(at("site/icon.svg"), "ours");
  await writeFile(at("posts/files/CNAME"), "qa.example.org");
  await writeFile(at("posts/files/icon.svg"), "theirs");
  await writeFile(at("posts/files/pictures/logo.svg"), "logo");
});
afterEach(() => rm(root, { recursive: true }));

it("copies a folder as it is; icons take the place of the program's", async () => {
  copy("files", "pictures/logo.svg");
  expect((await readdir(at("site"))).sort()).toEqual(["CNAME", "icon.svg", "index.html", "pictures", "qa"]);
  expect(await readFile(at("site/icon.svg"), "utf8")).toBe("theirs");
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
