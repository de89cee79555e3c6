/** What the path of a post tells: its name, its day, its project, and whether it announces questions. */
import type { ProjectRegistry } from "@/lib/model/project-registry";

/** Returns the day in a file name: `sofa-weekly-20220211`, `230317`, `2022-02-11`; null if there is none. */
export function dateInName(name: string): string | null {
  const match = /(?<!\d)(?:(20)?(\d{2}))[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  return match ? `20${match[2]}-${match[3]}-${match[4]}` : null;
}

/** Names of files and folders that announce questions and answers. */
const NAMED = /^(?:faqs?|q-?(?:and|n)?-?a|questions?|troubleshooting)(?:[-_.].*)?$/i;

/** Returns whether a file or folder on the path announces questions and answers. */
export const isNamedForQuestions = (path: string): boolean =>
  path
    .replace(/\.(?:md|markdown|mdx)$/i, "")
    .split("/")
    .some((part) => NAMED.test(part) || /[-_]faqs?$/i.test(part));

/** Returns the distinctive name of a post: its folder's, or its file's. */
export function postName(path: string): string {
  const parts = path.replace(/\.(?:md|markdown|mdx)$/i, "").split("/");
  const named = parts.at(-1)?.toLowerCase() === "index" ? parts.slice(0, -1) : parts;
  return named.at(-1) ?? "post";
}

/** Returns whether a FAQ document lies in a folder with a name of its own, such as `faq/tool/index.md`. */
export function isOfNamedFolder(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return isNamedForQuestions(path) && folders.some((part) => !NAMED.test(part));
}

/** Returns the project after which a folder on the post's path is named; null if there is none. */
export function projectInPath(path: string, registry: ProjectRegistry): string | null {
  return (
    path
      .split("/")
      .slice(0, -1)
      .reverse()
      .find((part) => registry.named(part)) ?? null
  );
}
