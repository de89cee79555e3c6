/** The one place that prints: data on stdout, messages on stderr, nothing in them that commands a terminal or a log. */
import type { Diagnostic } from "@/lib/model/diagnostic";
import { formatAnnotation, formatReport } from "./diagnostics";
import { visible, visibleJson, visibleLines } from "./visible";

/** Prints lines of data. */
export const print = (text: string): void => void process.stdout.write(`${visibleLines(text)}\n`);

/** Prints one line of data from its fields, between which it puts tabs. */
export const printFields = (...fields: readonly string[]): void =>
  void process.stdout.write(`${visibleLines(fields.map(visible).join("\t"))}\n`);

/** Prints a JSON document. */
export const printJson = (value: unknown, indent?: number): void =>
  void process.stdout.write(`${visibleJson(value, indent)}\n`);

/** Prints a message. */
export const say = (text: string): void => void process.stderr.write(`${visibleLines(text)}\n`);

/** Prints a report for a terminal, in colour. */
export const printReport = (diagnostics: readonly Diagnostic[]): void =>
  void process.stdout.write(`${formatReport(diagnostics)}\n`);

/** Whether GitHub Actions reads what is printed. */
export const isAnnotated = (): boolean => process.env.GITHUB_ACTIONS === "true";

/** Prints a diagnostic as an annotation, which is a command of the log. `folder`: where the diagnostic's path begins. */
export const printAnnotation = (diagnostic: Diagnostic, folder: string): void =>
  void process.stdout.write(`${formatAnnotation(diagnostic, folder)}\n`);
