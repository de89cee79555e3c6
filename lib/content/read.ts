/** Reads a content folder into posts, with a diagnostic for every file that could not be read. */

import { type Assembled, assemble } from "@/lib/assemble/assemble";
import { type AssembledPost, assemblePost } from "@/lib/assemble/post";
import type { ContentConfig } from "@/lib/config/config";
import { extractPost } from "@/lib/extract/post";
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { Phrasings } from "@/lib/model/phrasings";
import { createProjectRegistry } from "@/lib/model/project-registry";
import { type FileRead, listPosts, readPost } from "./files";
import { readLedger } from "./ledger-file";
import { checkPhrasings } from "./phrasings/check";
import { readPhrasings } from "./phrasings/file";
import { parsePhrasings } from "./phrasings/parse";
import type { PostCache } from "./post-cache";
import { finishSync } from "./sync";

const UNREADABLE: Record<
  Extract<FileRead, { state: "unreadable" }>["reason"],
  { message: string; fix: string }
> = {
  "too-large": { message: "文件太大", fix: "一篇文章不超过 10 MB；拆开它，或移走图片数据" },
  "not-text": {
    message: "不是文本文件（含有 NUL 或大量无效的 UTF-8）",
    fix: "另存为 UTF-8 编码的 Markdown，或改掉扩展名",
  },
  failed: { message: "读不了文件", fix: "检查文件是否存在、是否有权限" },
};

export interface ReadOptions {
  /** Posts of earlier runs; those that did not change are not extracted again. */
  cache?: PostCache;
  onProgress?: (done: number, total: number) => void;
}

/** What a content folder holds. */
export interface Content extends Assembled {
  phrasings: Phrasings;
}

/** Extracts every post below `folder`. One broken file never stops the others. Throws where the folder is missing. */
export async function readContent(
  folder: string,
  config: ContentConfig,
  { cache, onProgress }: ReadOptions = {},
): Promise<Content> {
  await finishSync(folder);
  const registry = createProjectRegistry(config.projects);
  const unreadable: Diagnostic[] = [];
  const posts: AssembledPost[] = [];
  const names = await listPosts(folder);
  for (const [i, name] of names.entries()) {
    const file = await readPost(folder, name);
    if (file.state === "unreadable") unreadable.push(unreadableFile(file));
    else {
      const known = cache?.get(name, file.text);
      const post =
        known ?? assemblePost(extractPost(name, file.text, registry), registry, config.site.originals);
      if (!known) await cache?.put(name, file.text, post);
      posts.push(post);
    }
    onProgress?.(i + 1, names.length);
  }
  await cache?.finish();
  const result = assemble(posts, await readLedger(folder));
  const written = parsePhrasings(await readPhrasings(folder));
  const { phrasings, diagnostics } = checkPhrasings(written.entries, result.pairs);
  return {
    ...result,
    phrasings,
    diagnostics: [...unreadable, ...result.diagnostics, ...written.diagnostics, ...diagnostics],
  };
}

function unreadableFile(file: Extract<FileRead, { state: "unreadable" }>): Diagnostic {
  const { message, fix } = UNREADABLE[file.reason];
  return {
    severity: "error",
    code: "unreadable-file",
    path: file.path,
    line: 1,
    message: message + (file.detail && `：${file.detail}`),
    fix,
  };
}
