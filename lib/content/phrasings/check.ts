/** Holds the entries of `phrasings.yml` against the pairs that they are for. Pure. */
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { Pair } from "@/lib/model/pair";
import type { Phrasings } from "@/lib/model/phrasings";
import { isWrittenFor } from "./fingerprint";
import { type Flaw, flawOf, keyOf, MAX_LENGTH, MAX_PHRASINGS } from "./limits";
import { type Entry, phrasingsDiagnostic } from "./parse";

export interface CheckedPhrasings {
  /** What the search indexes and the pages show; a pair without any is missing. */
  phrasings: Phrasings;
  /** Entries whose pair changed beyond a touch since they were written, with their lines; they are used all the same. */
  stale: { id: string; line: number }[];
  diagnostics: Diagnostic[];
}

const FLAWS: Record<Flaw, { message: string; fix: string }> = {
  empty: { message: "空的问法", fix: "写上问法，或删掉这一行" },
  "too-long": { message: `问法超过 ${MAX_LENGTH} 个字符`, fix: "写成用户会输入的一句话" },
  "control-characters": { message: "问法里有控制字符或换行", fix: "改成一行可见的文字" },
};

/** The usable phrasings of the pairs that exist, with a diagnostic for everything else. */
export function checkPhrasings(entries: readonly Entry[], pairs: readonly Pair[]): CheckedPhrasings {
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const phrasings = new Map<string, string[]>();
  const stale: CheckedPhrasings["stale"] = [];
  const diagnostics: Diagnostic[] = [];
  const warn = (code: string, line: number, message: string, fix: string): void => {
    diagnostics.push(phrasingsDiagnostic("warning", code, line, message, fix));
  };
  for (const { id, line, writtenFor, asked } of entries) {
    const pair = byId.get(id);
    if (!pair) {
      warn("phrasings-unknown-id", line, `没有 id 为 ${id} 的问答`, "改正 id；问答已经删掉的，删掉这一条");
      continue;
    }
    if (phrasings.has(id)) {
      warn("phrasings-duplicate", line, `${id} 出现了两次，以第一条为准`, "把两条合成一条");
      continue;
    }
    if (writtenFor !== null && !isWrittenFor(writtenFor, pair)) {
      stale.push({ id, line });
      const fix = "对照问答修改这些问法，再删掉 for 一行；下一次 qa phrasings --add 会补上新的指纹";
      warn("phrasings-stale", line, `${id} 的问答在写下这些问法之后改过`, fix);
    }
    const seen = new Set([keyOf(pair.question.text)]);
    const usable: string[] = [];
    for (const { text, line: at } of asked) {
      const flaw = flawOf(text);
      if (flaw) warn(`phrasing-${flaw}`, at, `${id}：${FLAWS[flaw].message}`, FLAWS[flaw].fix);
      else if (seen.has(keyOf(text))) {
        warn("phrasing-duplicate", at, `${id}：「${text}」与原问题或上面的问法相同`, "删掉这一行");
      } else if (usable.length === MAX_PHRASINGS) {
        const fix = "只留下最不同的几种；六种就够";
        warn("phrasings-too-many", at, `${id} 有 ${MAX_PHRASINGS} 种以上问法，从这里起不用`, fix);
        break;
      } else {
        usable.push(text);
        seen.add(keyOf(text));
      }
    }
    phrasings.set(id, usable);
  }
  return { phrasings: withSome(phrasings), stale, diagnostics };
}

const withSome = (phrasings: Phrasings): Phrasings =>
  new Map([...phrasings].filter(([, asked]) => asked.length > 0));
