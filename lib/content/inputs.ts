/** What an editor should know about the files of a content folder, beside what stands in them. */
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { FileRead } from "./files";

type Unreadable = Extract<FileRead, { state: "unreadable" }>;

const UNREADABLE: Record<Unreadable["reason"], { message: string; fix: string }> = {
  "too-large": { message: "文件太大", fix: "一篇文章不超过 10 MB；拆开它，或移走图片数据" },
  "not-text": {
    message: "不是文本文件（含有 NUL，或整篇都不是 UTF-8）",
    fix: "另存为 UTF-8 编码的 Markdown，或改掉扩展名",
  },
  failed: { message: "读不了文件", fix: "检查文件是否存在、是否有权限" },
};

export function unreadableFile({ path, reason, detail }: Unreadable): Diagnostic {
  const { message, fix } = UNREADABLE[reason];
  return {
    severity: "error",
    code: "unreadable-file",
    path,
    line: 1,
    message: message + (detail && `：${detail}`),
    fix,
  };
}

export const badEncoding = (path: string, line: number): Diagnostic => ({
  severity: "error",
  code: "bad-encoding",
  path,
  line,
  message: "这一行有不是 UTF-8 的字符，它们没有收录",
  fix: "重新输入这一行，另存为 UTF-8",
});

export const linkedInput = (path: string): Diagnostic => ({
  severity: "warning",
  code: "linked-input",
  path,
  line: 1,
  message: "这是符号链接，没有读它",
  fix: "把文件放进来，或用 qa sync 从它所在的文件夹取",
});

/** `pairs`: how many it would give. */
export const ignoredReadme = (path: string, pairs: number): Diagnostic => ({
  severity: pairs > 1 ? "warning" : "info",
  code: "ignored-readme",
  path,
  line: 1,
  message: pairs > 1 ? `没有读 README，里面像是有 ${pairs} 条问答` : "没有读 README",
  fix: "要收录就在 front matter 里写上 format: faq，或改名",
});

export const noPosts = (): Diagnostic => ({
  severity: "warning",
  code: "no-posts",
  path: ".",
  line: 1,
  message: "这个文件夹里没有文章",
  fix: "放入 Markdown 文件（.md、.markdown、.mdx），或检查文件夹的名字",
});

export const futureDate = (path: string, line: number, date: string): Diagnostic => ({
  severity: "warning",
  code: "future-date",
  path,
  line,
  message: `日期 ${date} 还没有到，这篇已经收录`,
  fix: "改正日期；还不发布就写上 draft: true",
});
