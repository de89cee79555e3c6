/**
 * Diagnostics of Markdown that cannot be read as written: syntax errors, and text that is unterminated, too long or too
 * deep.
 */
import type { DiagnosticRow } from "./rows";

export const MARKDOWN_DIAGNOSTICS = {
  "unclosed-fence": {
    severity: "warning",
    zh: { message: "代码块没有结束，后面的内容按普通正文读", fix: "在代码之后单独一行写上同样的 ``` 或 ~~~" },
    en: {
      message: "The code block never ends; what follows is read as text",
      fix: "Close it with a line of the same ``` or ~~~",
    },
  },
  "unclosed-comment": {
    severity: "warning",
    zh: { message: "注释没有结束，后面的内容按普通正文读", fix: "在注释之后写上 -->，或删去 <!--" },
    en: {
      message: "The comment never ends; what follows is read as text",
      fix: "Close it with -->, or delete <!--",
    },
  },
  "post-too-long": {
    severity: "error",
    zh: {
      message: "文章太长（最多 {length} 个字符、{lines} 行），从这一行起没有读",
      fix: "拆成几篇，或移走粘贴进来的日志和图片数据",
    },
    en: {
      message:
        "The post is too long (at most {length} characters, {lines} lines); it is not read from here on",
      fix: "Split it, or move pasted logs and image data out of it",
    },
  },
  "line-too-long": {
    severity: "error",
    zh: {
      message: "这一行有 {length} 个字符，只读了前 {limit} 个",
      fix: "分成几行；日志和图片数据放到别处，这里写链接",
    },
    en: {
      message: "This line has {length} characters; only the first {limit} are read",
      fix: "Break it up; keep logs and image data elsewhere and link to them",
    },
  },
  "too-deep": {
    severity: "warning",
    zh: {
      message: "引用或列表嵌套了 {depth} 层（最多 {limit} 层），按一层读",
      fix: "删去多余的 > 或列表符号",
    },
    en: {
      message: "Quotes or lists are nested {depth} levels deep (at most {limit}); they are read as one level",
      fix: "Delete the superfluous > or list markers",
    },
  },
  "html-too-deep": {
    severity: "warning",
    zh: {
      message: "HTML 标签嵌套超过 {limit} 层，从这里起的标签按文字读",
      fix: "补上没有写的结束标签，或改用 Markdown",
    },
    en: {
      message: "HTML tags are nested more than {limit} levels deep; tags are read as text from here on",
      fix: "Add the missing closing tags, or use Markdown",
    },
  },
  "too-complex": {
    severity: "warning",
    zh: {
      message: "这一段有 {marks} 个 Markdown 符号（最多 {limit} 个），按纯文字读",
      fix: "代码和日志放进 ``` 代码块，或把这一段拆开",
    },
    en: {
      message: "This paragraph has {marks} Markdown marks (at most {limit}); it is read as plain text",
      fix: "Put code and logs into a ``` block, or split the paragraph",
    },
  },
  "malformed-link": {
    severity: "warning",
    zh: { message: "链接打不开：「{found}」", fix: "写成 {mended}" },
    en: { message: 'The link leads nowhere: "{found}"', fix: "Write {mended}" },
  },
  "malformed-link/empty": {
    severity: "warning",
    zh: { message: "链接打不开：「{found}」", fix: "在括号里写上地址" },
    en: { message: 'The link leads nowhere: "{found}"', fix: "Write the address between the parentheses" },
  },
  "malformed-link/parentheses": {
    severity: "warning",
    zh: { message: "链接打不开：「{found}」", fix: "括号用半角：[文字](地址)" },
    en: {
      message: 'The link leads nowhere: "{found}"',
      fix: "Use ASCII parentheses: [text](address)",
    },
  },
  "dead-image/empty": {
    severity: "warning",
    zh: { message: "图片没有地址", fix: "写成 ![说明](图片地址)，或删去" },
    en: { message: "The picture has no address", fix: "Write ![description](address), or delete it" },
  },
  "dead-image/placeholder": {
    severity: "warning",
    zh: { message: "图片是 data: 占位图，原图没有带过来", fix: "上传原图，换成它的地址" },
    en: {
      message: "The picture is a data: placeholder; the original was left behind",
      fix: "Upload the original and use its address",
    },
  },
  "dead-image/address": {
    severity: "warning",
    zh: { message: "图片地址打不开：「{found}」", fix: "写成 {mended}" },
    en: { message: 'The address of the picture leads nowhere: "{found}"', fix: "Write {mended}" },
  },
  "dead-image/syntax": {
    severity: "warning",
    zh: { message: "图片语法不完整：「{found}」", fix: "写成 ![说明](图片地址)" },
    en: {
      message: 'The syntax of the picture is incomplete: "{found}"',
      fix: "Write ![description](address)",
    },
  },
} as const satisfies Record<string, DiagnosticRow>;
