/** Posts that must not be published, according to their front matter or folder. */
import { type Finding, finding } from "@/lib/model/diagnostic";
import type { Field, Fields } from "./shape";

const NO = /^(?:false|no|off|n|0|null|~|none)?$/i;

/** Folded keys that withhold a post, with the values that do so. When in doubt, the post is withheld. */
const HOLDS: readonly [keys: RegExp, holds: (value: string) => boolean][] = [
  [/^(?:is)?(?:draft|unlisted|hidden|private|unpublished|wip)$|^草稿$/, (value) => !NO.test(value)],
  [/^(?:is)?(?:publish|published|listed|public|visible)$/, (value) => value !== "" && NO.test(value)],
  [
    /^(?:status|state|visibility|poststatus)$/,
    (value) => /^(?:draft|private|unlisted|hidden|pending|unpublished|wip|草稿)$/i.test(value),
  ],
];

/** Returns the field that withholds a post; null if there is none. */
export function withholdingField(fields: Fields): Field | null {
  for (const [keys, holds] of HOLDS) {
    for (const [key, field] of fields) if (keys.test(key) && holds(field.value)) return field;
  }
  return null;
}

/** Returns the part of a path that marks a draft (`_drafts/`, `drafts/`, `x.draft.md`); null if there is none. */
export function withholdingFolder(path: string): string | null {
  const parts = path.split("/");
  const folder = parts.slice(0, -1).find((part) => /^_?drafts?$/i.test(part) || part === "草稿");
  if (folder) return `${folder}/`;
  const name = parts.at(-1) ?? "";
  return /\.draft\.\w+$/i.test(name) ? name : null;
}

/** Returns the finding that a post is left out. `reason`: the text that says so, as written. */
export const leftOut = (reason: string, line: number): Finding => finding("left-out", line, { reason });
