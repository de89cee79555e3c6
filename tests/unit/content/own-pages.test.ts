import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "@/lib/content/config-files";
import { type Content, readContent } from "@/lib/content/read";
import { withRoot } from "@/lib/site/addresses/own-addresses";
import { exportFiles } from "@/lib/site/exports";
import { siteOf } from "@/lib/site/site-of";
import { baseOf } from "../../support/pairs";

let root: string;
const put = async (name: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), text);
};
const read = async (): Promise<Content> => readContent(root, await readConfig(root));

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-pages-"));
  await put(
    "site.yml",
    "pages:\n  - { file: about/Rules.md }\n  - { file: team.md, title: { en: Team, zh: 团队 }, menu: footer }\n",
  );
  await put(
    "about/Rules.md",
    "# House rules\n\n## Can I ask twice?\n\nNo. See [the answers](../faq.md#how), [us](../team.md) and <script>1</script>[x](no.md).\n",
  );
  await put("team.md", "---\ntitle: Who\n---\n\nWe.\n");
  await put("faq.md", "# FAQ\n\n## How?\n\nSo, by [the rules](about/Rules.md).\n\n## Why?\n\nBecause.\n");
});
afterEach(() => rm(root, { recursive: true, force: true }));

it("are shown as they are, and give no questions", async () => {
  const { pages, pairs } = await read();
  expect(pairs.map(({ question }) => question.text)).toEqual(["How?", "Why?"]);
  expect(pages.map(({ name, title, menu }) => ({ name, title, menu }))).toEqual([
    { name: "rules", title: { any: "House rules" }, menu: "header" },
    { name: "team", title: { en: "Team", zh: "团队" }, menu: "footer" },
  ]);
  expect(pages[0]?.body.text).toMatch(/^Can I ask twice/);
  expect(pages[0]?.body.html).not.toContain("script");
});

it("link to posts and to each other, and posts link to them", async () => {
  const { pages, pairs, diagnostics } = await read();
  const [how] = pairs;
  expect(pages[0]?.body.html).toContain(`href="/qa/${how?.id}/"`);
  expect(pages[0]?.body.html).toContain('href="/pages/team/"');
  expect(how?.answer?.html).toContain('href="/pages/rules/"');
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ path: "about/Rules.md", line: 5, code: "missing-file" }),
  );
});

it("stand in menus, in the sitemap, and have twins below the site's root", async () => {
  const content = await read();
  const { site } = await readConfig(root);
  const { menu, footer } = siteOf(site, content.posts, content.pages);
  expect([menu, footer].map((links) => links.map(({ url }) => url))).toEqual([
    ["/pages/rules/"],
    ["/pages/team/"],
  ]);
  const at = "https://x.example/docs";
  const base = withRoot(baseOf(content.pairs, { pages: content.pages }), at);
  const files = new Map(exportFiles({ base, root: at }).map(({ name, body }) => [name, body]));
  expect(files.get("sitemap.xml")).toContain(`${at}/pages/rules/`);
  expect(files.get("pages/rules/page.md")).toMatch(/^# House rules\n\n## Can I/);
  expect(files.get("pages/rules/page.md")).toContain(`(${at}/pages/team/)`);
});

it("that are not there stop the build", async () => {
  await rm(path.join(root, "team.md"));
  await expect(read()).rejects.toThrow(/site\.yml: pages: there is no file team\.md/);
});
