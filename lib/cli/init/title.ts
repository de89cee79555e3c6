/** Finds the title of a folder that becomes a site, in what its maintainers already wrote for readers. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { toString as plain } from "mdast-util-to-string";
import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import { readText } from "@/lib/content/storage/read-text";
import { parseMarkdown } from "@/lib/extract/markdown/parse";

/** `mkdocs.yml` may hold tags of Python, which are ignored. */
const inYaml =
  (key: string) =>
  (text: string): unknown =>
    parseDocument(text, { logLevel: "silent" }).get(key);

/** The first property of this name: the site's, because those of its menus come later. */
const inScript = (text: string): unknown => /^[ \t]*title:\s*(["'`])((?:(?!\1|\$\{).)+)\1/m.exec(text)?.[2];

const inToml =
  (...keys: string[]) =>
  (text: string): unknown =>
    keys.reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
      parseToml(text),
    );

/** Settings of generators of documentation, relative to the folder that they serve. */
const GENERATORS: readonly [RegExp, (text: string) => unknown][] = [
  [/^mkdocs\.ya?ml$/, inYaml("site_name")],
  [/^(?:website\/)?docusaurus\.config\.[cm]?[jt]s$/, inScript],
  [/^(?:docs\/)?\.vitepress\/config\.[cm]?[jt]s$/, inScript],
  [/^book\.toml$/, inToml("book", "title")],
  [/^(?:hugo|config)\.toml$/, inToml("title")],
  [/^(?:hugo|_config)\.ya?ml$/, inYaml("title")],
];
/** The folders in which these lie. */
const PLACES = ["", "website/", ".vitepress/", "docs/.vitepress/"] as const;

const namesIn = (folder: string): string[] =>
  PLACES.flatMap((place) => {
    try {
      return readdirSync(path.join(folder, place)).map((name) => place + name);
    } catch {
      return [];
    }
  });

const named = (value: unknown): string | null =>
  (typeof value === "string" && value.replace(/\s+/g, " ").trim()) || null;

/** Reads what other programs check; a mistake in there is theirs to tell. */
function attempt(read: (text: string) => unknown, text: string): string | null {
  try {
    return named(read(text));
  } catch {
    return null;
  }
}

async function titleOfGenerator(folder: string): Promise<string | null> {
  for (const name of namesIn(folder)) {
    const [, read] = GENERATORS.find(([pattern]) => pattern.test(name)) ?? [];
    const title = read && attempt(read, (await readText(path.join(folder, name))) ?? "");
    if (title) return title;
  }
  return null;
}

/** Returns the folders from `folder` up to `root`. */
function foldersUpTo(folder: string, root: string): string[] {
  const above = path.dirname(folder);
  return folder === root || above === folder ? [folder] : [folder, ...foldersUpTo(above, root)];
}

/** The first heading of the first level; badges and pictures often stand above it. */
function titleOfReadme(text: string): string | undefined {
  const { root } = parseMarkdown(text.split(/\r?\n/));
  const heading = root.children.find((node) => node.type === "heading" && node.depth === 1);
  return heading && plain(heading, { includeHtml: false });
}

const titleOfPackage = (text: string): unknown => JSON.parse(text).name;

/**
 * Returns the title that a generator of documentation shows, for the folder or for one above it up to `root`; else the
 * heading of the folder's README, the title of its only document, or the name of its package; else the folder's name.
 */
export async function titleOf(folder: string, root: string, documents: readonly string[]): Promise<string> {
  for (const each of foldersUpTo(folder, root)) {
    const title = await titleOfGenerator(each);
    if (title) return title;
  }
  const readme = (await readText(path.join(folder, "README.md"))) ?? "";
  const [sole = "", ...others] = documents;
  const settings = (await readText(path.join(folder, "package.json"))) ?? "{}";
  return (
    attempt(titleOfReadme, readme) ??
    (others.length === 0 ? named(sole) : null) ??
    attempt(titleOfPackage, settings) ??
    path.basename(folder)
  );
}
