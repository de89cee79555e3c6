/**
 * Every diagnostic: severity, message and fix in each language. A key is the code, or `code/variant` where one code has
 * several messages. docs/diagnostics.md is generated from this table (`npm run docs`).
 */
import { FILE_DIAGNOSTICS } from "./files";
import { LINK_DIAGNOSTICS } from "./links";
import { MARKDOWN_DIAGNOSTICS } from "./markdown";
import { PAIR_DIAGNOSTICS } from "./pairs";
import { PERMALINK_DIAGNOSTICS } from "./permalinks";
import { PHRASING_DIAGNOSTICS } from "./phrasings";

export const DIAGNOSTICS = {
  ...FILE_DIAGNOSTICS,
  ...MARKDOWN_DIAGNOSTICS,
  ...PAIR_DIAGNOSTICS,
  ...LINK_DIAGNOSTICS,
  ...PHRASING_DIAGNOSTICS,
  ...PERMALINK_DIAGNOSTICS,
};

export type DiagnosticKind = keyof typeof DIAGNOSTICS;

type CodeOf<Kind extends string> = Kind extends `${infer Code}/${string}` ? Code : Kind;

/** The codes by which programs distinguish diagnostics. */
export type DiagnosticCode = CodeOf<DiagnosticKind>;

type SlotsIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotsIn<Rest>
  : never;
type Texts = (typeof DIAGNOSTICS)[DiagnosticKind]["zh"];

/** The slots in the texts of a kind. */
export type SlotNames<Kind extends DiagnosticKind> = SlotsIn<(typeof DIAGNOSTICS)[Kind]["zh"][keyof Texts]>;
