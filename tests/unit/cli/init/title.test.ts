import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { titleOf } from "@/lib/cli/init/title";

let root: string;
beforeEach(async () => {
  root = path.join(await mkdtemp(path.join(tmpdir(), "qa-title-")), "lantern");
});
afterEach(() => rm(path.dirname(root), { recursive: true }));

const put = async (files: Readonly<Record<string, string>>): Promise<void> => {
  await mkdir(root);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
};

const README = { "README.md": "# From the README\n" };

it.each<[string, Record<string, string>, string]>([
  [
    "MkDocs",
    { "mkdocs.yml": "plugins:\n  - x: !!python/name:y\nsite_name: 'Lantern: docs'\n", ...README },
    "Lantern: docs",
  ],
  [
    "MkDocs whose name comes from the environment",
    { "mkdocs.yml": "site_name: !ENV [NAME, Lantern]\n", ...README },
    "From the README",
  ],
  [
    "Docusaurus",
    {
      "docusaurus.config.ts": `const config: Config = {\n  // title: "Old",\n  title: "Lantern's docs",\n  navbar: { title: 'Menu' },\n};`,
      ...README,
    },
    "Lantern's docs",
  ],
  [
    "Docusaurus in a folder of its own",
    { "website/docusaurus.config.js": "module.exports = {\n  title: `Lantern`,\n}" },
    "Lantern",
  ],
  ["VitePress", { "docs/.vitepress/config.mts": "export default {\n  title: 'Lantern',\n}" }, "Lantern"],
  ["mdBook", { "book.toml": '[book]\ntitle = "Lantern"\n' }, "Lantern"],
  ["Jekyll", { "_config.yml": "title: Lantern\n" }, "Lantern"],
  ["settings with a mistake", { "book.toml": "[book\n", ...README }, "From the README"],
  [
    "a README with badges above",
    { "README.md": "[![build](b.svg)](x)\n\nThe `snake_case` *lamp*\n=====\n" },
    "The snake_case lamp",
  ],
  [
    "a README in HTML",
    { "README.md": '<h1 align="center">\n  <img src="x.svg"> The lamp\n</h1>\n' },
    "The lamp",
  ],
  ["a comment in a README's code", { "README.md": "```sh\n# install\n```\n\n# Lamp\n" }, "Lamp"],
  ["package.json", { "package.json": '{ "name": "lantern-docs" }' }, "lantern-docs"],
  ["nothing", { "package.json": "{" }, "lantern"],
])("is told by %s", async (_, files, title) => {
  await put(files);
  expect(await titleOf(root, root, [])).toBe(title);
});

it("is that of the only document rather than the name of a package", async () => {
  await put({ "package.json": '{ "name": "x" }' });
  expect(await titleOf(root, root, ["Lamps"])).toBe("Lamps");
  expect(await titleOf(root, root, ["Lamps", "Wicks"])).toBe("x");
});

it("is that of the repository's documentation, for a folder within it", async () => {
  await put({ "mkdocs.yml": "site_name: Lantern\n", "docs/qa/faq.md": "x" });
  const below = path.join(root, "docs/qa");
  expect(await titleOf(below, root, [])).toBe("Lantern");
  expect(await titleOf(below, below, [])).toBe("qa");
});
