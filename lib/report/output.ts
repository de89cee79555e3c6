/**
 * The one module that prints: data to stdout, messages to stderr, both without sequences that control a terminal or a
 * log.
 */
import type { Diagnostic, DiagnosticLanguage } from "@/lib/model/diagnostic";
import { formatAnnotation, formatReport } from "./diagnostics";
import { visible, visibleJson, visibleLines } from "./visible";

/** Prints lines of data. */
export const print = (text: string): void => void process.stdout.write(`${visibleLines(text)}\n`);

/** Prints one line of data: the fields, separated by tabs. */
export const printFields = (...fields: readonly string[]): void =>
  void process.stdout.write(`${visibleLines(fields.map(visible).join("\t"))}\n`);

/** Prints a JSON document. */
export const printJson = (value: unknown, indent?: number): void =>
  void process.stdout.write(`${visibleJson(value, indent)}\n`);

/** Prints a message. */
export const say = (text: string): void => void process.stderr.write(`${visibleLines(text)}\n`);

/** Prints a report for a terminal, in colour. */
export const printReport = (diagnostics: readonly Diagnostic[], language: DiagnosticLanguage): void =>
  void process.stdout.write(`${formatReport(diagnostics, language)}\n`);

/** Returns whether GitHub Actions reads the output. */
export const isAnnotated = (): boolean => process.env.GITHUB_ACTIONS === "true";

/**
 * Prints a diagnostic as an annotation, which is a workflow command. `folder`: the folder to which its path is
 * relative.
 */
export const printAnnotation = (diagnostic: Diagnostic, folder: string, language: DiagnosticLanguage): void =>
  void process.stdout.write(`${formatAnnotation(diagnostic, folder, language)}\n`);
