import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "@/lib/model/diagnostic";
import { formatAnnotation, formatDiagnostic, formatReport, summarize } from "@/lib/report/diagnostics";

const diagnostic = (changes: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: "warning",
  code: "unanswered-question",
  path: "weekly/a/index.md",
  line: 12,
  message: "这个问题没有回答",
  fix: "写上回答",
  ...changes,
});

describe("a diagnostic", () => {
  it("is one line for programs", () => {
    expect(formatDiagnostic(diagnostic())).toBe(
      "weekly/a/index.md:12: warning unanswered-question: 这个问题没有回答 (写上回答)",
    );
  });

  it("is an annotation for GitHub Actions, with nothing in it that could end a field or a line", () => {
    const hostile = diagnostic({ path: "a,b:c.md", severity: "info", message: "50%\n::error::x" });
    expect(formatAnnotation(hostile, "content")).toBe(
      "::notice file=content/a%2Cb%3Ac.md,line=12,title=unanswered-question::50%25%0A::error::x (写上回答)",
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
    expect(report).toContain("   30 ✖ 这个问题没有回答");
    expect(report.endsWith("1 error, 2 warnings, 0 notes in 2 files")).toBe(true);
  });

  it("is counted", () => {
    expect(summarize([])).toBe("0 errors, 0 warnings, 0 notes in 0 files");
  });
});

it("neither names of files nor words of posts command a terminal or feign a line", () => {
  const diagnostic = {
    severity: "error",
    code: "x",
    path: "a\u001b[2J\nb.md",
    line: 1,
    message: "看\u202e不懂\r\u0007",
    fix: "改\u2028x",
  } as const;
  expect(formatDiagnostic(diagnostic)).toBe("a[2J b.md:1: error x: 看不懂  (改 x)");
});
