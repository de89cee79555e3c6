/** Applies the settings' rule for a document to its front matter. */
import type { FormatRule } from "@/lib/model/format-rule";
import type { Asker } from "@/lib/model/pair";
import { type FrontMatter, foldKey } from "./front-matter/shape";

/** Returns the value that a rule names: literal, or that of a key (`frontmatter.author`). */
function toldIn({ fields }: FrontMatter, told: string | null): string | null {
  const key = told === null ? null : /^frontmatter\.(\S+)$/.exec(told)?.[1];
  return key ? fields.get(foldKey(key))?.value || null : told;
}

/** Returns the front matter with question and project from the keys that the rule names. */
export function ruled(frontMatter: FrontMatter, rule: FormatRule): FrontMatter {
  const key = /^frontmatter\.(\S+)$/.exec(rule.question)?.[1];
  const field = key === undefined ? undefined : frontMatter.fields.get(foldKey(key));
  const fields = field ? new Map([...frontMatter.fields, ["question", field] as const]) : frontMatter.fields;
  return { ...frontMatter, fields, project: frontMatter.project ?? toldIn(frontMatter, rule.project) };
}

/** Returns the asker of a document's questions; null if the rule names none. */
export function askerOf(frontMatter: FrontMatter, rule: FormatRule | null): Asker | null {
  const name = rule && toldIn(frontMatter, rule.asker);
  return name ? { name: name.replace(/^@/, ""), url: null } : null;
}
