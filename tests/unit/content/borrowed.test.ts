/** Settings and ledgers that belong to other posts. */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { LedgerError } from "@/lib/assemble/ledger";
import { readConfigFor, tellBorrowed } from "@/lib/content/content-folder";
import { OWN_CONTENT } from "@/lib/content/home";
import { refuseForeignLedger } from "@/lib/content/ledger-file";
import { readContent } from "@/lib/content/read";
import { COMMUNITY, copySettings } from "../../support/community";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-borrowed-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (name: string, text: string): Promise<void> => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
};

it("a folder without settings is told whose it takes", async () => {
  const line = tellBorrowed(folder, await readConfigFor(folder));
  expect(line).toContain(OWN_CONTENT);
  expect(line).toContain(`qa init ${folder}`);
  await copySettings(folder);
  expect(tellBorrowed(folder, await readConfigFor(folder))).toBeNull();
  expect(tellBorrowed(OWN_CONTENT, await readConfigFor(path.join(OWN_CONTENT, "weekly")))).toBeNull();
});

it("a document of a folder that names no project is of none of the borrowed ones", async () => {
  const { projects } = await readConfigFor(OWN_CONTENT);
  const known = projects.find(({ keywords }) => keywords.length > 0);
  const [word = ""] = known?.keywords ?? [];
  const document = `## What does ${known?.name} ${word} do?\n\nIt does ${word} with ${known?.name}.\n`;
  await write("faq/harbour/index.md", document);
  await write("faq/index.md", document);
  const { pairs } = await readContent(folder, await readConfigFor(folder));
  const slugs = Object.fromEntries(pairs.map(({ source, project }) => [source.path, project?.slug ?? null]));
  expect(slugs).toEqual({ "faq/harbour/index.md": null, "faq/index.md": known?.slug });
});

it("a picture that is missing beside a post is told, although the borrowed settings name an original", async () => {
  await write(
    "weekly/one/index.md",
    "---\ntitle: One\ndate: 2024-01-05\nformat: weekly\n---\n\n**@ana** asks:\n\n> Why?\n\nA: See ![the lamp](lamp.png) and [more](more.md).\n",
  );
  const config = await readConfigFor(folder);
  const site = { ...config.site, originals: { weekly: "https://example.org/{name}/", faq: null } };
  const missing = async (own: boolean): Promise<number[]> => {
    const { diagnostics } = await readContent(folder, {
      ...config,
      site,
      borrowedFrom: own ? null : OWN_CONTENT,
    });
    return diagnostics.filter(({ code }) => code === "missing-file").map(({ line }) => line);
  };
  expect(await missing(false)).toEqual([11]);
  expect(await missing(true)).toEqual([]);
});

it("a ledger of other posts stops everything, and says the way out", async () => {
  await cp(path.join(COMMUNITY, "permalinks.json"), path.join(folder, "permalinks.json"));
  await copySettings(folder);
  await write("faq/index.md", "## When does it open?\n\nAt nine.\n");
  const content = await readContent(folder, await readConfigFor(folder));
  await expect(refuseForeignLedger(folder, content)).rejects.toThrow(LedgerError);
  await expect(refuseForeignLedger(folder, content)).rejects.toThrow(
    /delete the file.*bring the earlier posts back/,
  );
});

it("a ledger of which one post is left is no other's", async () => {
  await cp(COMMUNITY, folder, { recursive: true });
  await rm(path.join(folder, "weekly"), { recursive: true });
  const content = await readContent(folder, await readConfigFor(folder));
  expect(content.pairs.length).toBeGreaterThan(0);
  await expect(refuseForeignLedger(folder, content)).resolves.toBeUndefined();
});
