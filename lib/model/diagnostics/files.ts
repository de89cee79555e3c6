/** Diagnostics of files and of their front matter. */
import type { DiagnosticRow } from "./rows";

export const FILE_DIAGNOSTICS = {
  "unreadable-file/too-large": {
    severity: "error",
    zh: { message: "文件太大：{detail}", fix: "一篇文章不超过 10 MB；拆开它，或移走图片数据" },
    en: {
      message: "The file is too large: {detail}",
      fix: "Keep a post below 10 MB: split it, or move image data out of it",
    },
  },
  "unreadable-file/not-text": {
    severity: "error",
    zh: {
      message: "不是文本文件（含有 NUL 或大量无效的 UTF-8）",
      fix: "另存为 UTF-8 编码的 Markdown，或改掉扩展名",
    },
    en: {
      message: "The file is not text (it contains NUL or many invalid UTF-8 sequences)",
      fix: "Save it as Markdown encoded in UTF-8, or change its extension",
    },
  },
  "unreadable-file/failed": {
    severity: "error",
    zh: { message: "读不了文件：{detail}", fix: "检查文件是否存在、是否有权限" },
    en: {
      message: "The file cannot be read: {detail}",
      fix: "Check that it exists and that you may read it",
    },
  },
  "missing-front-matter": {
    severity: "warning",
    zh: { message: "没有 front matter", fix: "在文件开头加上 --- 包住的 title 和 date" },
    en: {
      message: "The post has no front matter",
      fix: "Begin the file with title and date between two lines of ---",
    },
  },
  "front-matter-too-long/unclosed": {
    severity: "error",
    zh: { message: "front matter 没有结束", fix: "在它后面单独一行写上 ---；长的内容放到正文里" },
    en: {
      message: "The front matter never ends",
      fix: "Close it with a line of ---; move long text into the body",
    },
  },
  "front-matter-too-long/long": {
    severity: "error",
    zh: {
      message: "front matter 太长（最多 {limit} 个字符）",
      fix: "在它后面单独一行写上 ---；长的内容放到正文里",
    },
    en: {
      message: "The front matter is too long (at most {limit} characters)",
      fix: "Close it with a line of ---; move long text into the body",
    },
  },
  "bad-front-matter": {
    severity: "error",
    zh: {
      message: "front matter 不是有效的 YAML：{reason}",
      fix: "给含有冒号、引号的值加上引号，检查缩进和结尾的 ---",
    },
    en: {
      message: "The front matter is not valid YAML: {reason}",
      fix: "Quote values that contain colons or quotes; check the indentation and the closing ---",
    },
  },
  "bad-date": {
    severity: "warning",
    zh: { message: "看不懂日期「{found}」", fix: "写成 date: 2022-02-11" },
    en: { message: 'The date "{found}" is not one', fix: "Write it as date: 2022-02-11" },
  },
  "missing-date": {
    severity: "warning",
    zh: { message: "没有日期", fix: "在 front matter 里写上 date: 2022-02-11" },
    en: { message: "The post has no date", fix: "State it in the front matter: date: 2022-02-11" },
  },
  "missing-date/from-name": {
    severity: "warning",
    zh: { message: "没有日期，按文件名当作 {date}", fix: "在 front matter 里写上 date: {date}" },
    en: {
      message: "The post has no date; {date} is taken from its name",
      fix: "State it in the front matter: date: {date}",
    },
  },
  "date-mismatch": {
    severity: "warning",
    zh: { message: "日期是 {stated}，文件名却是 {named}；按 {stated} 收录", fix: "让两者一致" },
    en: {
      message: "The date is {stated}, but the file name says {named}; {stated} is used",
      fix: "Make the two agree",
    },
  },
} as const satisfies Record<string, DiagnosticRow>;
