import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "@/lib/content/config-files";
import { noteOwnFiles, ownIcon, readOwnFile } from "@/lib/content/own-files";
import { readContent } from "@/lib/content/read";

let root: string;
const at = (...parts: string[]): string => path.join(root, ...parts);
const note = (name: string | null, icons: string | null = null): Promise<void> =>
  noteOwnFiles(at("work"), at("posts"), { static: name, logo: null, icons });
const textOf = (name: string): string | undefined => readOwnFile(name, at("work"))?.toString();

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-own-files-"));
  await mkdir(at("posts/files/pictures"), { recursive: true });
  await writeFile(at("posts/faq.md"), "## How?\n\nSo.\n");
  await writeFile(at("posts/files/pictures/logo.svg"), "logo");
});
afterEach(() => rm(root, { recursive: true }));

it("are read from the folder that was noted last, whatever is added to it", async () => {
  expect(textOf("CNAME")).toBeUndefined();
  await note("files");
  expect(textOf("pictures/logo.svg")).toBe("logo");
  expect(textOf("CNAME")).toBeUndefined();
  await writeFile(at("posts/files/CNAME"), "qa.example");
  expect(textOf("CNAME")).toBe("qa.example");
  await note(null);
  expect(textOf("CNAME")).toBeUndefined();
});

it("are nothing outside of that folder, and nothing once it is gone", async () => {
  await note("files");
  for (const name of ["", "pictures", "../faq.md", "pictures/../../faq.md"])
    expect(textOf(name)).toBeUndefined();
  await rm(at("posts/files"), { recursive: true });
  expect(textOf("pictures/logo.svg")).toBeUndefined();
});

it.each([
  ["static: files\n", "posts/files"],
  ["static: files/inner\n", "posts/files"],
  ["pages:\n  - { file: rules.md }\n", "posts/rules.md"],
  ["pages:\n  - { file: texts/rules.md }\n", "posts/texts"],
])("are not reached through a link: %j", async (text, name) => {
  await mkdir(at("machine/inner"), { recursive: true });
  await writeFile(at("machine/rules.md"), "secret");
  await writeFile(at("posts/site.yml"), text);
  await rm(at(name), { recursive: true, force: true });
  await symlink(name.endsWith(".md") ? at("machine/rules.md") : at("machine"), at(name));
  await expect(readContent(at("posts"), await readConfig(at("posts")))).rejects.toThrow(
    /site\.yml: (?:static|pages): .*link/,
  );
});

it("are missed by every command that reads the posts, not by the end of a build alone", async () => {
  const settings = async (text: string) => {
    await writeFile(at("posts/site.yml"), text);
    return readContent(at("posts"), await readConfig(at("posts")));
  };
  await expect(settings("static: nowhere\n")).rejects.toThrow(/site\.yml: static: there is no folder/);
  await expect(settings("static: files\nlogo: no.svg\n")).rejects.toThrow(/site\.yml: logo: .*no\.svg/);
  await expect(settings("static: files\nicons: no.svg\n")).rejects.toThrow(/site\.yml: icons: .*no\.svg/);
  await expect(settings("static: files\nlogo: pictures/logo.svg\n")).resolves.toBeDefined();
});

it("have the icon of previews: icon.svg, else a logo that is one", async () => {
  const icon = (logo: string | null, icons: string | null = null) =>
    ownIcon(at("posts"), { static: "files", logo, icons });
  await writeFile(at("posts/files/logo.png"), "logo");
  expect(ownIcon(at("posts"), { static: null, logo: null, icons: null })).toBeUndefined();
  expect(icon(null)).toBeUndefined();
  expect(icon("logo.png")).toBeUndefined();
  expect(icon("pictures/logo.svg")).toBe(at("posts/files/pictures/logo.svg"));
  await writeFile(at("posts/files/icon.svg"), "icon");
  expect(icon("pictures/logo.svg")).toBe(at("posts/files/icon.svg"));
  await writeFile(at("posts/files/brand.svg"), "brand");
  expect(icon("pictures/logo.svg", "brand.svg")).toBe(at("posts/files/brand.svg"));
});

it("are those of the settings' folder where a folder below it is read", async () => {
  await mkdir(at("posts/docs"));
  await writeFile(at("posts/docs/faq.md"), "## How?\n\nSo.\n");
  await writeFile(at("posts/site.yml"), "static: files\nlogo: pictures/logo.svg\n");
  const { site, ...config } = await readConfig(at("posts"));
  const content = await readContent(at("posts/docs"), { ...config, site: { ...site, static: "../files" } });
  expect(content.pairs).toHaveLength(1);
});

it("have an icon of another name in development, too", async () => {
  await note("files", "pictures/logo.svg");
  expect(textOf("icon.svg")).toBe("logo");
});
