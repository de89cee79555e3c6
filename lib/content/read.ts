/** Reads a content folder into posts, with a diagnostic for every file that could not be read. */
import { type ExtractedPost, extractPost } from "@/lib/extract/post";
import { type Assembled, assemble } from "@/lib/knowledge/assemble";
import type { Diagnostic } from "@/lib/knowledge/model";
import { createProjectRegistry } from "@/lib/knowledge/projects";
import type { ContentConfig } from "./config";
import { type FileRead, listPosts, readPost } from "./files";
import { readLedger } from "./ledger-file";
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

/** Extracts every post below `folder`. One broken file never stops the others. Throws where the folder is missing. */
export async function readContent(folder: string, config: ContentConfig): Promise<Assembled> {
  await finishSync(folder);
  const registry = createProjectRegistry(config.projects);
  const unreadable: Diagnostic[] = [];
  const extracted: ExtractedPost[] = [];
  for (const name of await listPosts(folder)) {
    const file = await readPost(folder, name);
    if (file.state === "read") extracted.push(extractPost(name, file.text, registry));
    else {
      const { message, fix } = UNREADABLE[file.reason];
      const detail = file.detail && `：${file.detail}`;
      unreadable.push({
        severity: "error",
        code: "unreadable-file",
        path: name,
        line: 1,
        message: message + detail,
        fix,
      });
    }
  }
  const result = assemble(extracted, registry, config.site.originals, await readLedger(folder));
  return { ...result, diagnostics: [...unreadable, ...result.diagnostics] };
}
