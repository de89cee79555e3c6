import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { init } from "@/lib/cli/verbs/init";
import { stats } from "@/lib/cli/verbs/stats";
import { readConfig } from "@/lib/content/config-files";
import { UsageError } from "@/lib/report/usage";

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-init-"));
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

it("begins a site in an empty folder", async () => {
  await init.run([folder, "--yes"]);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    ".github",
    ".github/workflows",
    ".github/workflows/qa.yml",
    ".gitignore",
    "README.md",
    "faq",
    "faq/index.md",
    "package.json",
    "permalinks.json",
    "site.yml",
  ]);
  const { site } = await readConfig(folder);
  expect(site).toMatchObject({ languages: ["en"], noun: "none" });
});

it("overwrites nothing, and finds out what is there", async () => {
  const theirs = {
    "README.md": "# Harbour: *docs*\n",
    ".gitignore": "/node_modules\n*.log",
    "package.json": `{ "name": "harbour", "scripts": { "start": "x" } }`,
    "docs/faq.md":
      "## いつ開きますか？\n\n朝の九時に開きます。\n\n## 駐車場はありますか？\n\nはい、あります。\n",
  };
  await mkdir(at("docs"));
  for (const [name, text] of Object.entries(theirs)) await writeFile(at(name), text);
  await init.run([folder, "--yes"]);
  for (const name of ["README.md", "docs/faq.md"])
    expect(await readFile(at(name), "utf8")).toBe(theirs[name as keyof typeof theirs]);
  expect(await readFile(at(".gitignore"), "utf8")).toBe("/node_modules\n*.log\n.cache/\nout/\n");
  expect(JSON.parse(await readFile(at("package.json"), "utf8"))).toMatchObject({
    name: "harbour",
    scripts: { start: "x" },
  });
  const { site } = await readConfig(folder);
  expect(Object.values(site.title ?? {})).toEqual(["Harbour: docs"]);
  expect(site.noun).toBe("none");
  const before = await readFile(at("site.yml"), "utf8");
  await init.run([folder, "--yes", "--title", "Another"]);
  expect(await readFile(at("site.yml"), "utf8")).toBe(before);
});

it("takes the answers from flags", async () => {
  await init.run([folder, "--title", 'A "b": c', "--language", "en,zh", "--noun", "episode"]);
  const { site } = await readConfig(folder);
  expect(site).toMatchObject({ languages: ["en", "zh"], noun: "episode" });
  expect(Object.values(site.title ?? {})).toEqual(['A "b": c']);
});

it.each([
  [["--noun", "yearly"], /weekly, monthly, episode, none/],
  [["--language", "xx"], /the interface speaks/],
])("refuses %j and writes nothing", async (args, message) => {
  await expect(init.run([folder, ...args])).rejects.toThrow(UsageError);
  await expect(init.run([folder, ...args])).rejects.toThrow(message);
  expect(await readdir(folder)).toEqual([]);
});

it("leaves the folder as it is where .gitignore cannot be read", async () => {
  await mkdir(at(".gitignore"));
  await expect(init.run([folder, "--yes"])).rejects.toThrow(/EISDIR/);
  expect(await readdir(folder)).toEqual([".gitignore"]);
});

it("leaves a broken package.json and the whole folder as they are", async () => {
  await writeFile(at("package.json"), "{");
  await expect(init.run([folder, "--yes"])).rejects.toThrow(/package\.json: not a JSON object/);
  expect(await readdir(folder)).toEqual(["package.json"]);
});

it("tells of the questions of a README, which it does not read", async () => {
  const said = vi.spyOn(process.stderr, "write");
  await writeFile(
    at("README.md"),
    "# Lamp\n\n## How do I light it?\n\nPress.\n\n## Why is it dark?\n\nNight.\n",
  );
  await init.run([folder, "--yes"]);
  expect(said.mock.calls.join("")).toMatch(/README\.md:1.*2 pairs/);
});

it("stats takes the content folder at hand", async () => {
  await expect(stats.run([])).resolves.toBe(0);
});
