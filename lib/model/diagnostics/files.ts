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
      message: "不是文本文件（含有 NUL，或整篇都不是 UTF-8）",
      fix: "另存为 UTF-8 编码的 Markdown，或改掉扩展名",
    },
    en: {
      message: "The file is not text (it contains NUL, or nothing of it is UTF-8)",
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
    zh: {
      message: "front matter 没有结束",
      fix: "在它后面单独一行写上结束标记（--- 或 +++）；长的内容放到正文里",
    },
    en: {
      message: "The front matter never ends",
      fix: "Close it with a line of --- or +++; move long text into the body",
    },
  },
  "front-matter-too-long/long": {
    severity: "error",
    zh: {
      message: "front matter 太长（最多 {limit} 个字符）",
      fix: "在它后面单独一行写上结束标记（--- 或 +++）；长的内容放到正文里",
    },
    en: {
      message: "The front matter is too long (at most {limit} characters)",
      fix: "Close it with a line of --- or +++; move long text into the body",
    },
  },
  "bad-front-matter": {
    severity: "error",
    zh: {
      message: "front matter 读不懂：{reason}",
      fix: "给含有冒号、引号的值加上引号，检查缩进和结尾的标记",
    },
    en: {
      message: "The front matter cannot be parsed: {reason}",
      fix: "Quote values that contain colons or quotes; check the indentation and the closing line",
    },
  },
  "bad-date": {
    severity: "warning",
    zh: { message: "看不懂日期「{found}」", fix: "写成 date: 2022-02-11" },
    en: { message: 'The date "{found}" is not one', fix: "Write it as date: 2022-02-11" },
  },
  "other-date-key": {
    severity: "info",
    zh: { message: "日期写在「{key}」里，按 {date} 收录", fix: "写成 date: {date}" },
    en: { message: 'The date stands in "{key}"; {date} is used', fix: "Write it as date: {date}" },
  },
  "left-out": {
    severity: "info",
    zh: { message: "没有收录这篇文章：{reason}", fix: "要发布就去掉这个标记，或移出草稿文件夹" },
    en: {
      message: "The post is left out: {reason}",
      fix: "To publish it, remove that mark, or move it out of the drafts",
    },
  },
  "empty-file": {
    severity: "warning",
    zh: { message: "文件里没有正文", fix: "写上内容，或删掉它" },
    en: { message: "The file has no body", fix: "Write something, or delete it" },
  },
  "bad-encoding": {
    severity: "error",
    zh: { message: "这一行有不是 UTF-8 的字符，它们没有收录", fix: "重新输入这一行，另存为 UTF-8" },
    en: {
      message: "This line contains bytes that are not UTF-8; they are dropped",
      fix: "Type the line again and save the file as UTF-8",
    },
  },
  "linked-input": {
    severity: "warning",
    zh: { message: "这是符号链接，没有读它", fix: "把文件放进来，或用 qa sync 从它所在的文件夹取" },
    en: {
      message: "This is a symbolic link; it is not read",
      fix: "Put the file here, or bring it from its folder with qa sync",
    },
  },
  "other-format": {
    severity: "info",
    zh: { message: "这个文件不是 Markdown，没有读取", fix: "里面有问答就存成 .md；别的文件可以不管" },
    en: {
      message: "This file is no Markdown and was not read",
      fix: "Save it as .md if it holds questions and answers; ignore this for anything else",
    },
  },
  "ignored-readme": {
    severity: "info",
    zh: { message: "没有读 README", fix: "要收录就在 front matter 里写上 format: faq，或改名" },
    en: {
      message: "The README is not read",
      fix: "To read it, write format: faq in its front matter, or rename it",
    },
  },
  "ignored-readme/pairs": {
    severity: "warning",
    zh: {
      message: "没有读 README，里面像是有 {pairs} 条问答",
      fix: "要收录就在 front matter 里写上 format: faq，或改名",
    },
    en: {
      message: "The README is not read, but seems to hold {pairs} pairs",
      fix: "To read it, write format: faq in its front matter, or rename it",
    },
  },
  "no-posts": {
    severity: "warning",
    zh: {
      message: "这个文件夹里没有文章",
      fix: "放入 Markdown 文件（.md、.markdown、.mdx），或检查文件夹的名字",
    },
    en: {
      message: "The folder holds no posts",
      fix: "Add Markdown files (.md, .markdown, .mdx), or check the name of the folder",
    },
  },
  "future-date": {
    severity: "warning",
    zh: { message: "日期 {date} 还没有到，这篇已经收录", fix: "改正日期；还不发布就写上 draft: true" },
    en: {
      message: "The date {date} is in the future; the post is published all the same",
      fix: "Correct the date, or write draft: true if it is not to be published yet",
    },
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
  "local-path": {
    severity: "warning",
    zh: {
      message: "这个地址只在作者的电脑上有效：「{found}」",
      fix: "把文件放到文章旁边，写相对路径；或上传后写网址",
    },
    en: {
      message: 'The address is valid on the author\'s computer only: "{found}"',
      fix: "Put the file beside the post and write a relative path, or upload it and write its address",
    },
  },
  "missing-file/picture": {
    severity: "warning",
    zh: { message: "找不到图片：「{found}」", fix: "把图片放到文章旁边，或改正路径" },
    en: {
      message: 'The picture does not exist: "{found}"',
      fix: "Put it beside the post, or correct the path",
    },
  },
  "missing-file/link": {
    severity: "warning",
    zh: { message: "链接的文件不在这里：「{found}」", fix: "改正路径，或写完整的网址" },
    en: {
      message: 'The link leads to no post here: "{found}"',
      fix: "Correct the path, or write a full address",
    },
  },
  "unusable-picture/type": {
    severity: "warning",
    zh: {
      message: "「{found}」不是网页能显示的图片（PNG、JPEG、GIF、WebP、AVIF、SVG）",
      fix: "换成这些格式中的一种",
    },
    en: {
      message: '"{found}" is no picture that a page can show (PNG, JPEG, GIF, WebP, AVIF, SVG)',
      fix: "Convert it to one of these formats",
    },
  },
  "unusable-picture/active": {
    severity: "warning",
    zh: { message: "SVG「{found}」里有脚本、外部内容或读不懂的部分", fix: "去掉它们，或导出为 PNG" },
    en: {
      message: 'The SVG "{found}" holds scripts, foreign content or something that cannot be read',
      fix: "Remove it, or export a PNG",
    },
  },
  "unusable-picture/size": {
    severity: "warning",
    zh: { message: "图片「{found}」太大（{bytes} 字节，最多 {limit}）", fix: "压缩它，或缩小尺寸" },
    en: {
      message: 'The picture "{found}" is too large ({bytes} bytes of at most {limit})',
      fix: "Compress or shrink it",
    },
  },
  "unfinished-sync": {
    severity: "error",
    zh: {
      message: "上次同步没有完成，也接不上：{detail}",
      fix: "按提示处理，再同步一次；现有的文章照常读取",
    },
    en: {
      message: "A sync was interrupted and cannot be finished: {detail}",
      fix: "Do what the message says, then sync again; the posts that are there are read as they are",
    },
  },
  "unusable-picture/declared": {
    severity: "warning",
    zh: { message: "服务器说图片是 {declared}，内容却是 {type}：{found}", fix: "换成可靠的图片地址" },
    en: {
      message: "The server declares the picture as {declared}, but its bytes are {type}: {found}",
      fix: "Use a reliable address for the picture",
    },
  },
} as const satisfies Record<string, DiagnosticRow>;
