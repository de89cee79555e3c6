/** Diagnostics for the editor of a post: plain data, put into words by the report. */
import type { DiagnosticLanguage, DiagnosticText, Severity } from "./diagnostics/rows";
import { DIAGNOSTICS, type DiagnosticCode, type DiagnosticKind, type SlotNames } from "./diagnostics/table";
import { isTerm, TERMS } from "./diagnostics/terms";

export type { DiagnosticLanguage, Severity } from "./diagnostics/rows";
export type { DiagnosticCode, DiagnosticKind } from "./diagnostics/table";

/** The value of a slot. A `reason` that is a `Term` is translated into the language of the report. */
export type SlotValue = string | number;

/** A diagnostic without its file. `line` is 1-based. */
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

/** A diagnostic with its texts, as `qa check --json` and `qa extract --json` print it. */
export interface ReportedDiagnostic {
  severity: Severity;
  code: DiagnosticCode;
  path: string;
  line: number;
  message: string;
  fix: string;
}

type Slots<Kind extends DiagnosticKind> = Readonly<Record<SlotNames<Kind>, SlotValue>>;
/** A kind without slots takes no argument. */
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

/** Returns the code of a kind: the part before the slash. */
export const codeOf = (kind: DiagnosticKind): DiagnosticCode => kind.split("/", 1)[0] as DiagnosticCode;

/** Returns the text of a finding in one language. */
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

/** Returns a diagnostic with its texts. */
export function reported(diagnostic: Diagnostic, language: DiagnosticLanguage = "zh"): ReportedDiagnostic {
  const { severity, code, path, line } = diagnostic;
  return { severity, code, path, line, ...textOf(diagnostic, language) };
}

/** Blocks inside Q&A sections, and how many of them ended in a pair, a heading, a project line or known boilerplate. */
export interface Coverage {
  blocks: number;
  assigned: number;
}
