/** Front matter with what the settings say of a document. */
import type { FormatRule } from "@/lib/model/format-rule";
import type { Asker } from "@/lib/model/pair";
import { type FrontMatter, foldKey } from "./front-matter/shape";

/** The value that a rule names: as written, or that of a key (`frontmatter.author`). */
function toldIn({ fields }: FrontMatter, told: string | null): string | null {
  const key = told === null ? null : /^frontmatter\.(\S+)$/.exec(told)?.[1];
  return key ? fields.get(foldKey(key))?.value || null : told;
}

/** Front matter whose question and project stand under the keys that the rule names. */
export function ruled(frontMatter: FrontMatter, rule: FormatRule): FrontMatter {
  const key = /^frontmatter\.(\S+)$/.exec(rule.question)?.[1];
  const field = key === undefined ? undefined : frontMatter.fields.get(foldKey(key));
  const fields = field ? new Map([...frontMatter.fields, ["question", field] as const]) : frontMatter.fields;
  return { ...frontMatter, fields, project: frontMatter.project ?? toldIn(frontMatter, rule.project) };
}

/** The asker of a document's questions; null where the rule says nothing. */
export function askerOf(frontMatter: FrontMatter, rule: FormatRule | null): Asker | null {
  const name = rule && toldIn(frontMatter, rule.asker);
  return name ? { name: name.replace(/^@/, ""), url: null } : null;
}
