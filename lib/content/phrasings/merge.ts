/** Merges new phrasings into the text of `phrasings.yml`, and keeps everything else that editors wrote there. Pure. */

import { type Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq } from "yaml";
import { textOf } from "@/lib/model/diagnostic";
import { ExpectedError } from "@/lib/model/expected-error";
import type { Pair } from "@/lib/model/pair";
import { byText } from "@/lib/text/by-text";
import type { Answer, LineProblem } from "./answers";
import { fingerprintOf, isWrittenFor } from "./fingerprint";
import { keyOf, MAX_PHRASINGS } from "./limits";
import { PHRASINGS_NAME, parsePhrasings } from "./parse";

const HEADER = ` 同一个问题的其他问法，按永久链接 id 排序，可以手工增删；for 是写下它们时问答文字的指纹。
 Other ways in which people ask, by permalink id. Edit by hand as you like; \`for\` is a fingerprint of the pair's text.`;

export interface Merged {
  /** The new text of the file. */
  text: string;
  /** Number of new phrasings. */
  added: number;
  /** Number of entries that had no fingerprint and got that of their pair. */
  signed: number;
  /** Pairs whose stale phrasings remain beside the new ones: they stay stale. */
  stale: string[];
  /** Answers that conflict with what a pair has. */
  broken: LineProblem[];
}

export interface MergeOptions {
  /** Whether new phrasings replace those that a pair has. */
  replace: boolean;
}

/**
 * Merges answers into `source`, sorts it by id, and adds missing fingerprints. Throws `ExpectedError` if `source` has
 * errors, because unparsed entries would be lost.
 */
export function mergePhrasings(
  source: string,
  answers: readonly Answer[],
  pairs: readonly Pair[],
  { replace }: MergeOptions,
): Merged {
  const [malformed] = parsePhrasings(source).diagnostics;
  if (malformed) {
    const { line } = malformed;
    const { message } = textOf(malformed, "en");
    throw new ExpectedError(`${PHRASINGS_NAME}:${line}: ${message}; mend it first (qa check tells more)`);
  }
  const document = parseDocument(source, { uniqueKeys: false });
  const file = openFile(document);
  const merged: Merged = { text: "", added: 0, signed: 0, stale: [], broken: [] };
  for (const { line, pair, asked } of answers) {
    const entry = file.entry(pair.id);
    if (replace) entry.clear();
    const known = entry.texts();
    const fresh = newAmong(asked, [pair.question.text, ...known]);
    if (known.length + fresh.length === 0) {
      merged.broken.push({ line, message: `${pair.id}: all phrasings equal the question` });
      continue;
    }
    if (known.length + fresh.length > MAX_PHRASINGS) {
      const message = `${pair.id} has ${known.length} phrasings; with these it would have more than ${MAX_PHRASINGS}`;
      merged.broken.push({ line, message });
      continue;
    }
    const writtenFor = entry.writtenFor();
    if (writtenFor && !isWrittenFor(writtenFor, pair)) merged.stale.push(pair.id);
    entry.add(fresh);
    merged.added += fresh.length;
  }
  merged.signed = file.sign(new Map(pairs.map((pair) => [pair.id, pair])));
  merged.text = file.text();
  return merged;
}

/** Returns the texts that differ from the known ones for a reader. */
function newAmong(asked: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known.map(keyOf));
  return asked.filter((text) => {
    const key = keyOf(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface EntryEditor {
  texts(): string[];
  writtenFor(): string | null;
  /** Removes the phrasings and the fingerprint. */
  clear(): void;
  add(texts: readonly string[]): void;
}

/**
 * Attaches the comment at the head of the file to the file: the parser attaches it to the first entry, which may move.
 */
function keepHead(document: Document, map: YAMLMap): void {
  const key = map.items[0]?.key;
  if (!isScalar(key) || !key.commentBefore) return;
  const end = key.commentBefore.lastIndexOf("\n\n");
  if (end < 0) return;
  document.commentBefore = key.commentBefore.slice(0, end);
  key.commentBefore = key.commentBefore.slice(end + 2);
}

/** Opens the file as a tree that keeps its comments. */
function openFile(document: Document) {
  const map = isMap(document.contents) ? document.contents : new YAMLMap(document.schema);
  if (document.contents !== map) {
    document.contents = map;
    document.commentBefore ??= HEADER;
  }
  keepHead(document, map);
  const idOf = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));
  // Of a duplicated id the first entry counts, so it is set last.
  const items = new Map(map.items.map((item) => [idOf(item.key), item] as const).reverse());

  /** Returns the entry of an id as a map with a list, whatever its form; creates it if missing. */
  function nodesOf(id: string): { entry: YAMLMap; asked: YAMLSeq } {
    const item = items.get(id);
    const entry = isMap(item?.value) ? item.value : new YAMLMap(document.schema);
    const list = isSeq(item?.value) ? item.value : entry.get("asked", true);
    const asked = isSeq(list) ? list : new YAMLSeq(document.schema);
    if (list !== asked || isSeq(item?.value)) entry.set("asked", asked);
    if (item) item.value = entry;
    else {
      const added = document.createPair(id, entry);
      map.items.push(added);
      items.set(id, added);
    }
    return { entry, asked };
  }

  return {
    entry(id: string): EntryEditor {
      const { entry, asked } = nodesOf(id);
      return {
        texts: () => asked.items.map((item) => (isScalar(item) ? String(item.source ?? item.value) : "")),
        writtenFor: () => (typeof entry.get("for") === "string" ? String(entry.get("for")) : null),
        clear() {
          asked.items = [];
          entry.delete("for");
        },
        add(texts) {
          for (const text of texts) asked.add(document.createNode(text));
        },
      };
    },
    /** Adds the pair's fingerprint to every entry without one, before its phrasings. */
    sign(pairs: ReadonlyMap<string, Pair>): number {
      let signed = 0;
      for (const { key } of [...map.items]) {
        const pair = pairs.get(idOf(key));
        if (!pair) continue;
        const { entry } = nodesOf(pair.id);
        if (entry.has("for")) continue;
        entry.items.unshift(document.createPair("for", fingerprintOf(pair)));
        signed++;
      }
      return signed;
    },
    text(): string {
      map.items.sort((a, b) => byText(idOf(a.key), idOf(b.key)));
      return document.toString({ lineWidth: 0 });
    },
  };
}
