/** Reads the label of a project line: `「SOFABolt」：`, `**MOSN**`, `SOFARPC 项目地址：`, `「MOSN」「Layotto」`. */
import type { ProjectRegistry } from "@/lib/model/project-registry";

const OPEN = '「『【《“"[';
const CLOSE = '」』】》”"\\]';
const PLAIN = `[^${OPEN}${CLOSE}:：]{1,30}?`;
// A space may stand in one place alone: a choice for each name would take exponential time.
const BRACKETED = new RegExp(`^(?:[${OPEN}][^${OPEN}${CLOSE}:：]{1,32}[${CLOSE}]\\s*)+[:：]*$`);
const BARE = new RegExp(`^(${PLAIN})\\s*[:：]*$`);
/** Words next to a project's name: `SOFARPC 项目地址：`. */
const BESIDE = /\s*(?:项目)?(?:的)?\s*(?:GitHub|Gitee|开源)?\s*(?:项目|地址|主页|官网|仓库|链接|repo)$/i;
export const BEFORE = /^(?:所属|相关)?项目\s*(?:地址)?\s*[:：]\s*(?=\S)/;
/** Latin link labels that are not projects. */
export const GENERIC =
  /^(issues?|prs?|pull requests?|demos?|docs?|documents?|wiki|releases?|readme|code|links?|urls?|github|examples?|samples?|roadmap|blogs?|faq|api|sdk|v?\d[\d.]*)$/i;

export interface Label {
  names: string[];
  bracketed: boolean;
}

/** Returns the names in the text before an address; null if it is no label. */
export function labelOf(before: string): Label | null {
  const text = before
    .replace(/\s+/g, " ")
    .replace(/^[-*·•\s]+/, "")
    .replace(BEFORE, "")
    .trim();
  const bracketed = BRACKETED.test(text);
  if (!bracketed && !BARE.test(text)) return null;
  const inner = text.replace(/\s*[:：]+$/, "").trim();
  const names = (bracketed ? inner.split(new RegExp(`[${OPEN}${CLOSE}]+`)) : [inner])
    .flatMap((name) => name.split(/\s*[、/&,，]\s*/))
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.length > 0 ? { names, bracketed } : null;
}

/** Returns a name without the surrounding words, if the rest is a project's name. */
export function plainName(name: string, registry: ProjectRegistry): string {
  const short = name.replace(BESIDE, "");
  return short !== "" && registry.named(name) === null && registry.named(short) !== null ? short : name;
}

/** Returns a name without what people vary. */
export const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
