/** Derives further builds of a site from an export within moments, as a later `npm run build` would write them. */
import { cp, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeServiceWorker } from "@/lib/build/scripts/service-worker";
import { ROOT } from "@/lib/build/settings";
import { filesBelow } from "@/lib/content/storage/folder";
import { writeFolder } from "@/lib/content/storage/write";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import { buildSearchFiles } from "@/lib/search/build/build";
import type { TestExport } from "../run/exports";
import { communityConfig } from "./community";
import { need } from "./knowledge";

/** Returns the id of the build of an export. */
export async function buildOf({ out }: Pick<TestExport, "out">): Promise<string> {
  const html = await readFile(path.join(out, "index.html"), "utf8");
  return need(html.match(/data-build="([^"]+)"/)?.[1], "page that names its build");
}

/** Rewrites the texts of an export and renames files accordingly. */
async function rewrite(folder: string, change: (text: string) => string): Promise<void> {
  for (const name of await filesBelow(folder)) {
    if (!/\.(?:html|txt|js)$/.test(name)) continue;
    const file = path.join(folder, name);
    const before = await readFile(file, "utf8");
    const after = change(before);
    if (after !== before) await writeFile(file, after);
  }
}

/** A page's policy contains hashes of its scripts, which change with the build id. */
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/i;

async function copyOf(target: TestExport, build: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "qa-deployment-"));
  await cp(target.out, folder, { recursive: true });
  const before = await buildOf(target);
  await rewrite(folder, (text) => text.replaceAll(before, build).replace(POLICY, ""));
  return folder;
}

/** Changes only the content: adds a question with a unique word; all scripts stay the same. */
export async function withMoreContent(
  target: TestExport,
  base: KnowledgeBase,
  { build, word }: { build: string; word: string },
): Promise<string> {
  const folder = await copyOf(target, build);
  const first = need(base.pairs[0], "pair");
  const text = `${word}？`;
  const pair: Pair = { ...first, id: `${first.id}x`, question: { text, html: text, markdown: text } };
  const { glossary, projects } = await communityConfig();
  const phrasings = new Map(Object.entries(base.phrasings));
  const { files } = buildSearchFiles({ pairs: [...base.pairs, pair], projects, glossary, phrasings });
  const search = path.join(folder, "search");
  // The page and the worker's script.
  const others = (await filesBelow(search)).filter((name) => /\.(?:html|txt|js)$/.test(name));
  const kept = others.map(async (name) => ({ name, body: await readFile(path.join(search, name), "utf8") }));
  await writeFolder(search, [...files, ...(await Promise.all(kept))]);
  await writeServiceWorker({ folder: ROOT }, folder, build);
  return folder;
}

/** Changes only the program: every script and style has another name, the index is the same. */
export async function withOtherScripts(target: TestExport, build: string): Promise<string> {
  const folder = await copyOf(target, build);
  await rewrite(folder, (text) =>
    text.replace(/(static\/(?:chunks\/|first-)[\w.~-]+?)\.(js|css)/g, "$1z.$2"),
  );
  const built = path.join(folder, "_next/static");
  for (const name of await filesBelow(built)) {
    if (/^(?:chunks\/|first-)/.test(name))
      await rename(path.join(built, name), path.join(built, name.replace(/\.(js|css)$/, "z.$1")));
  }
  await writeServiceWorker({ folder: ROOT }, folder, build);
  return folder;
}
