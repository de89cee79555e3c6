/** What the editor of a post is told about it: data, put into words where it is reported. */
import type { DiagnosticLanguage, DiagnosticText, Severity } from "./diagnostics/rows";
import { DIAGNOSTICS, type DiagnosticCode, type DiagnosticKind, type SlotNames } from "./diagnostics/table";
import { isTerm, TERMS } from "./diagnostics/terms";

export type { DiagnosticLanguage, Severity } from "./diagnostics/rows";
export type { DiagnosticCode, DiagnosticKind } from "./diagnostics/table";

/** The value of a slot. A `reason` that is a `Term` is told in the language of the report. */
export type SlotValue = string | number;

/** A diagnostic without the file that it is about. `line` is 1-based. */
export interface Finding {
  kind: DiagnosticKind;
  code: DiagnosticCode;
  severity: Severity;
  line: number;
  slots: Readonly<Record<string, SlotValue>>;
}

/** Something that the editor of a post should know. `path` is relative to the content folder. */
export interface Diagnostic extends Finding {
  path: string;
}

/** A diagnostic in words: what `qa check --json` and `qa extract --json` print. */
export interface ReportedDiagnostic {
  severity: Severity;
  code: DiagnosticCode;
  path: string;
  line: number;
  message: string;
  fix: string;
}

type Slots<Kind extends DiagnosticKind> = Readonly<Record<SlotNames<Kind>, SlotValue>>;
/** No argument where a kind has no slots. */
type SlotArguments<Kind extends DiagnosticKind> = [SlotNames<Kind>] extends [never]
  ? []
  : [slots: Slots<Kind>];

/**
 * A finding of the diagnostics table.
 *
 * @example finding("heading-number/jump", 12, { before: 1, item: 3, expected: 2 })
 */
export function finding<Kind extends DiagnosticKind>(
  kind: Kind,
  line: number,
  ...[slots]: SlotArguments<Kind>
): Finding {
  return { kind, code: codeOf(kind), severity: DIAGNOSTICS[kind].severity, line, slots: slots ?? {} };
}

/** The code of a kind: what stands before the slash. */
export const codeOf = (kind: DiagnosticKind): DiagnosticCode => kind.split("/", 1)[0] as DiagnosticCode;

/** The text of a finding in one language. */
export function textOf(
  { kind, slots }: Pick<Finding, "kind" | "slots">,
  language: DiagnosticLanguage,
): DiagnosticText {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = String(slots[name] ?? slot);
      return name === "reason" && isTerm(value) ? TERMS[value][language] : value;
    });
  const { message, fix } = DIAGNOSTICS[kind][language];
  return { message: fill(message), fix: fill(fix) };
}

/** A diagnostic in words. */
export function reported(diagnostic: Diagnostic, language: DiagnosticLanguage = "zh"): ReportedDiagnostic {
  const { severity, code, path, line } = diagnostic;
  return { severity, code, path, line, ...textOf(diagnostic, language) };
}

/** Blocks inside Q&A sections, and how many of them ended in a pair, a heading, a project line or known boilerplate. */
export interface Coverage {
  blocks: number;
  assigned: number;
}
