/** What an editor is told about text that cannot be read as it is: without an end, too long, too deep. */

import type { BodyDiagnostic } from "@/lib/extract/threads";
import type { Unclosed } from "./opaque";

export function unclosedBlock(kind: Unclosed["kind"], line: number): BodyDiagnostic {
  return kind === "fence"
    ? {
        severity: "warning",
        code: "unclosed-fence",
        line,
        message: "代码块没有结束，后面的内容按普通正文读",
        fix: "在代码之后单独一行写上同样的 ``` 或 ~~~",
      }
    : {
        severity: "warning",
        code: "unclosed-comment",
        line,
        message: "注释没有结束，后面的内容按普通正文读",
        fix: "在注释之后写上 -->，或删去 <!--",
      };
}

export function tooLong(line: number, length: number, lines: number): BodyDiagnostic {
  return {
    severity: "error",
    code: "post-too-long",
    line,
    message: `文章太长（最多 ${length} 个字符、${lines} 行），从这一行起没有读`,
    fix: "拆成几篇，或移走粘贴进来的日志和图片数据",
  };
}

export function tooLongLine(line: number, length: number, limit: number): BodyDiagnostic {
  return {
    severity: "error",
    code: "line-too-long",
    line,
    message: `这一行有 ${length} 个字符，只读了前 ${limit} 个`,
    fix: "分成几行；日志和图片数据放到别处，这里写链接",
  };
}

export function tooDeep(line: number, depth: number, limit: number): BodyDiagnostic {
  return {
    severity: "warning",
    code: "too-deep",
    line,
    message: `引用或列表嵌套了 ${depth} 层（最多 ${limit} 层），按一层读`,
    fix: "删去多余的 > 或列表符号",
  };
}

export function tooDeepHtml(line: number, limit: number): BodyDiagnostic {
  return {
    severity: "warning",
    code: "html-too-deep",
    line,
    message: `HTML 标签嵌套超过 ${limit} 层，从这里起的标签按文字读`,
    fix: "补上没有写的结束标签，或改用 Markdown",
  };
}

export function tooComplex(line: number, marks: number, limit: number): BodyDiagnostic {
  return {
    severity: "warning",
    code: "too-complex",
    line,
    message: `这一段有 ${marks} 个 Markdown 符号（最多 ${limit} 个），按纯文字读`,
    fix: "代码和日志放进 ``` 代码块，或把这一段拆开",
  };
}
