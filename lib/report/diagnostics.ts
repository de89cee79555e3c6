/** Diagnostics as text: lines for programs, a report for people, annotations for GitHub Actions. Pure. */
import { styleText } from "node:util";
import { type Diagnostic, type DiagnosticLanguage, reported, type Severity } from "@/lib/model/diagnostic";
import { visible } from "./visible";

/** Returns `path:line: severity code: message (fix)`, the format of the contract. */
export function formatDiagnostic(diagnostic: Diagnostic, language?: DiagnosticLanguage): string {
  const { path, line, severity, code, message, fix } = reported(diagnostic, language);
  return visible(`${path}:${line}: ${severity} ${code}: ${message} (${fix})`);
}

const SIGNS: Record<Severity, { sign: string; colour: "red" | "yellow" | "blue" }> = {
  error: { sign: "✖", colour: "red" },
  warning: { sign: "▲", colour: "yellow" },
  info: { sign: "·", colour: "blue" },
};

/** Returns `3 errors, 1 warning, 0 notes in 2 files`. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity, word: string): string => {
    const n = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return `${n} ${word}${n === 1 ? "" : "s"}`;
  };
  const files = new Set(diagnostics.map(({ path }) => path)).size;
  const where = `${files} file${files === 1 ? "" : "s"}`;
  return `${count("error", "error")}, ${count("warning", "warning")}, ${count("info", "note")} in ${where}`;
}

/** Returns a report for a terminal: grouped by file, in colour, with a summary. */
export function formatReport(diagnostics: readonly Diagnostic[], language?: DiagnosticLanguage): string {
  const lines: string[] = [];
  let file: string | undefined;
  for (const diagnostic of diagnostics) {
    const { path, line, severity, code, message, fix } = reported(diagnostic, language);
    if (path !== file) lines.push("", styleText("bold", visible(path)));
    file = path;
    const { sign, colour } = SIGNS[severity];
    const place = String(line).padStart(5);
    lines.push(
      `${styleText("dim", place)} ${styleText(colour, sign)} ${visible(message)}  ${styleText("dim", code)}`,
    );
    lines.push(`        ${styleText("dim", `→ ${visible(fix)}`)}`);
  }
  lines.push("", summarize(diagnostics));
  return lines.join("\n").trimStart();
}

/** Escapes per actions/toolkit, packages/core/src/command.ts: a property also escapes its own delimiters. */
const escapeMessage = (text: string): string => visible(text).replaceAll("%", "%25");
const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const LEVELS: Record<Severity, string> = { error: "error", warning: "warning", info: "notice" };

/**
 * Returns an annotation that GitHub Actions shows beside the line. `folder`: the folder to which the diagnostic's path
 * is relative.
 */
export function formatAnnotation(
  diagnostic: Diagnostic,
  folder: string,
  language?: DiagnosticLanguage,
): string {
  const { path, line, severity, code, message, fix } = reported(diagnostic, language);
  const file = escapeProperty(folder ? `${folder}/${path}` : path);
  return `::${LEVELS[severity]} file=${file},line=${line},title=${escapeProperty(code)}::${escapeMessage(`${message} (${fix})`)}`;
}
