/** Front matter, parsed by gray-matter with its traps closed. */
import matter from "gray-matter";
import { z } from "zod";
import type { BodyDiagnostic } from "@/lib/extract/threads";
import { withoutControls } from "@/lib/text/controls";
import { bodyStart, dayOrNull, httpUrl, salvage } from "./fields";
import type { FrontMatter } from "./shape";

export interface ParsedPost {
  frontMatter: FrontMatter;
  /** The text below the front matter. */
  body: string;
  /** Number of lines above the body: add it to a line of the body to get a line of the file. */
  bodyOffset: number;
  /** Lines of these are those of the file. */
  diagnostics: BodyDiagnostic[];
}

const refuse = (): never => {
  throw new Error("front matter must be YAML");
};

/** gray-matter would evaluate `---js` front matter (jonschlinkert/gray-matter#112). */
const OPTIONS = { engines: { javascript: refuse, js: refuse, coffee: refuse, json: refuse } };

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => withoutControls(String(value)).trim())
  .nullish()
  .catch(null);

const schema = z.object({
  title: text,
  date: z.union([z.date(), z.string()]).nullish().catch(null),
  original: text,
  url: text,
  project: text,
  format: z.enum(["weekly", "faq"]).nullish().catch(null),
});

/** Ten times the longest that an editor wrote, in characters; gray-matter takes a second for twice as many empty lines. */
const MAX_LENGTH = 10_000;

const EMPTY: FrontMatter = { title: null, date: null, url: null, project: null, format: null };

/** Splits a post into front matter and body. Broken front matter is reported; the body is still there. */
export function parseFrontMatter(source: string): ParsedPost {
  const trimmed = source.replace(/^\ufeff/, "");
  const lead = /^\s*\n(?=---)/.exec(trimmed)?.[0] ?? "";
  const leadLines = lead.split("\n").length - 1;
  const file = trimmed.slice(lead.length);
  if (!/^---/.test(file)) {
    const diagnostic = problem(
      "missing-front-matter",
      "warning",
      1,
      "没有 front matter",
      "在文件开头加上 --- 包住的 title 和 date",
    );
    return { frontMatter: EMPTY, body: file, bodyOffset: leadLines, diagnostics: [diagnostic] };
  }
  const end = file.indexOf("\n---", 3);
  if ((end < 0 ? file.length : end) > MAX_LENGTH) {
    const message = end < 0 ? "front matter 没有结束" : `front matter 太长（最多 ${MAX_LENGTH} 个字符）`;
    const fix = "在它后面单独一行写上 ---；长的内容放到正文里";
    return unread(file, leadLines, problem("front-matter-too-long", "error", leadLines + 1, message, fix));
  }
  try {
    // Options keep gray-matter from its cache, which answers `{}` for YAML that failed before.
    const { data, content, matter: head } = matter(file, OPTIONS);
    const fields = schema.parse(typeof data === "object" && data !== null ? data : {});
    const body = file.slice(file.length - content.length);
    const date = dayOrNull(fields.date, head);
    const diagnostics: BodyDiagnostic[] = [];
    if (fields.date && !date) {
      const found = fields.date instanceof Date ? fields.date.toString() : fields.date;
      diagnostics.push(
        problem(
          "bad-date",
          "warning",
          leadLines + dateLine(file),
          `看不懂日期「${found}」`,
          "写成 date: 2022-02-11",
        ),
      );
    }
    return {
      frontMatter: {
        title: fields.title?.replace(/\s+/g, " ") || null,
        date,
        url: httpUrl(fields.original) ?? httpUrl(fields.url),
        project: fields.project ?? null,
        format: fields.format ?? null,
      },
      body,
      bodyOffset: leadLines + file.slice(0, file.length - content.length).split("\n").length - 1,
      diagnostics,
    };
  } catch (error) {
    const line = leadLines + Math.min(1 + markLine(error), file.split("\n").length);
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return unread(
      file,
      leadLines,
      problem(
        "bad-front-matter",
        "error",
        line,
        `front matter 不是有效的 YAML：${reason}`,
        "给含有冒号、引号的值加上引号，检查缩进和结尾的 ---",
      ),
    );
  }
}

/** A post whose front matter cannot be parsed: what can be read of it line by line, and the body. */
function unread(file: string, leadLines: number, diagnostic: BodyDiagnostic): ParsedPost {
  const lines = file.split("\n");
  const start = bodyStart(lines);
  return {
    frontMatter: salvage(lines.slice(0, start).join("\n").slice(0, MAX_LENGTH)),
    body: lines.slice(start).join("\n"),
    bodyOffset: leadLines + start,
    diagnostics: [diagnostic],
  };
}

/** The line within the front matter that states the date. */
const dateLine = (file: string): number =>
  file.split("\n", 100).findIndex((line) => /^\s*date\s*:/.test(line)) + 1 || 1;

/** The line within the front matter that a YAML error names; 0 where it names none. */
function markLine(error: unknown): number {
  const mark = z.object({ mark: z.object({ line: z.number() }) }).safeParse(error);
  return mark.success ? mark.data.mark.line : 0;
}

function problem(
  code: string,
  severity: BodyDiagnostic["severity"],
  line: number,
  message: string,
  fix: string,
): BodyDiagnostic {
  return { severity, code, line, message, fix };
}
