import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { type Diagnostic, finding } from "@/lib/model/diagnostic";
import { formatAnnotation, formatDiagnostic, formatReport, summarize } from "@/lib/report/diagnostics";

const diagnostic = (changes: Partial<Diagnostic> = {}): Diagnostic => ({
  path: "weekly/a/index.md",
  ...finding("misspelt-project", 12, { label: "mosnn", project: "MOSN" }),
  severity: "warning",
  ...changes,
});

describe("a diagnostic", () => {
  it("is one line for programs", () => {
    expect(formatDiagnostic(diagnostic())).toBe(
      "weekly/a/index.md:12: warning misspelt-project: 项目行写的是「mosnn」，按 MOSN 收录 (写成「MOSN」)",
    );
    expect(formatDiagnostic(diagnostic(), "en")).toBe(
      'weekly/a/index.md:12: warning misspelt-project: The project line says "mosnn"; filed under MOSN (Write MOSN)',
    );
  });

  it("is an annotation for GitHub Actions, with nothing in it that could end a field or a line", () => {
    const hostile = diagnostic({
      path: "a,b:c.md",
      severity: "info",
      slots: { label: "50%\n::error::x", project: "x" },
    });
    expect(formatAnnotation(hostile, "content")).toBe(
      "::notice file=content/a%2Cb%3Ac.md,line=12,title=misspelt-project::项目行写的是「50%25\\n::error::x」，按 x 收录 (写成「x」)",
    );
    expect(formatAnnotation(diagnostic({ severity: "error" }), "")).toMatch(
      /^::error file=weekly\/a\/index\.md,line=12,/,
    );
  });

  it("stands under its file in a report, with a summary", () => {
    const report = stripVTControlCharacters(
      formatReport([diagnostic(), diagnostic({ line: 30, severity: "error" }), diagnostic({ path: "b.md" })]),
    );
    expect(report.split("\n").filter((line) => line.endsWith(".md"))).toEqual(["weekly/a/index.md", "b.md"]);
    expect(report).toContain("   30 ✖ 项目行写的是「mosnn」");
    expect(report.endsWith("1 error, 2 warnings, 0 notes in 2 files")).toBe(true);
  });

  it("is counted", () => {
    expect(summarize([])).toBe("0 errors, 0 warnings, 0 notes in 0 files");
  });
});

it("file names and words of posts can neither send terminal commands nor fake a line", () => {
  const hostile = {
    path: "a\u001b[2J\nb.md",
    ...finding("misspelt-project", 1, { label: "看\u202e不懂\r\u0007", project: "改\u2028x" }),
  };
  expect(formatDiagnostic(hostile)).toBe(
    "a\\u001b[2J\\nb.md:1: info misspelt-project: 项目行写的是「看\\u202e不懂\\r\\u0007」，按 改\\u2028x 收录 (写成「改\\u2028x」)",
  );
});
