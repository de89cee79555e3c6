/** Converts MDX to Markdown: keeps the text within components and removes code. Line numbers stay valid. */
import { opaqueRegions } from "./opaque";

const BRACES = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`;
const ATTRIBUTE_VALUE = `"[^"]*"|'[^']*'|${BRACES}`;
const ATTRIBUTES = String.raw`(?:\s+(?:[\w:-]+(?:=(?:${ATTRIBUTE_VALUE}))?|\{\.\.\.[^}]*\}))*`;

/** Skips code spans; matches comments, tags of components and fragments, HTML tags, and text in braces. */
const SYNTAX = new RegExp(
  [
    String.raw`(?<code>(?<!\`)(?<ticks>\`{1,4})(?!\`)[^\n]{0,2000}?(?<!\`)\k<ticks>(?!\`))`,
    String.raw`(?<comment>\{\s*\/\*[\s\S]{0,2000}?\*\/\s*\})`,
    String.raw`<(?<close>\/?)(?<component>(?:[A-Z][\w.]*|[a-z]\w*\.[\w.]+)?)(?<attributes>${ATTRIBUTES})\s*(?<empty>\/?)>`,
    String.raw`(?<html><[a-z][\w-]*${ATTRIBUTES}\s*\/?>)`,
    String.raw`\{\s*(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|\`(?<template>[^\`$\n]*)\`)\s*\}`,
  ].join("|"),
  "g",
);

/** Components that expand on click, as FAQ pages in MDX use them. */
const DISCLOSES = /^(?:accordion|faq|question|collaps|expand|details|disclosure|toggle)/i;
const TITLE =
  /\s(?:title|question|summary|header|label)=(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\})/;

const BRACED_ATTRIBUTE = new RegExp(String.raw`\s+(?:[\w:-]+=)?${BRACES}`, "g");

type Groups = Record<string, string | undefined>;

function component({ component: name = "", close, empty, attributes = "" }: Groups): string {
  const discloses = DISCLOSES.test(name);
  if (close) return discloses ? "</details>" : "";
  const [, double, single, braced] = TITLE.exec(attributes) ?? [];
  const title = double ?? single ?? braced;
  if (title === undefined) return discloses && !empty ? "<details>" : "";
  return discloses && !empty ? `<details><summary>${title}</summary>` : `**${title}**`;
}

function replacement(found: string, groups: Groups): string {
  if (groups.code !== undefined) return found;
  if (groups.comment !== undefined) return "";
  // Values in braces (`style={{…}}`) are not HTML.
  if (groups.html !== undefined) return found.replace(BRACED_ATTRIBUTE, "");
  if (groups.component !== undefined) return component(groups);
  return groups.double ?? groups.single ?? groups.template ?? "";
}

/** Returns the text without MDX, with the same number of lines. */
function withoutSyntax(text: string): string {
  return text.replace(SYNTAX, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1);
    const plain = replacement(found, typeof groups === "object" ? { ...groups } : {});
    const lost = found.split("\n").length - plain.split("\n").length;
    return plain + "\n".repeat(Math.max(0, lost));
  });
}

/** Lines that open a block of imports or exports; prose may begin with the same words. */
const MODULE =
  /^(?:import\s+(?:["']|[\w*{][^;]*\sfrom\s*["'])|export\s+(?:default|const|let|var|function|class|async|\{|\*)[\s{(])/;

/** Returns the body of an `.mdx` post as lines of Markdown. */
export function plainMdx(lines: readonly string[]): string[] {
  const { opaque } = opaqueRegions(lines);
  const parts: { text: string[]; code: boolean }[] = [];
  let inModule = false;
  for (const [i, line] of lines.entries()) {
    const code = opaque.has(i + 1);
    const begins: boolean = MODULE.test(line) && (inModule || (lines[i - 1] ?? "").trim() === "");
    inModule = !code && line.trim() !== "" && (inModule || begins);
    const part = parts.at(-1);
    const text = inModule ? "" : line;
    if (part && part.code === code) part.text.push(text);
    else parts.push({ text: [text], code });
  }
  return parts.flatMap(({ text, code }) => (code ? text : withoutSyntax(text.join("\n")).split("\n")));
}
