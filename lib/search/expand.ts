import { editDistance } from "@/lib/text/edit-distance";
import { splitSyllables } from "@/lib/text/pinyin";
import type { Concept } from "./concept";
import { PARAMS } from "./params";
import type { HanTables, IndexStore } from "./store";

/** Ways to say what the index does not hold as typed: another spelling, the rest of the word, pinyin, the same sound. */

const known = (store: IndexStore, concept: Concept): boolean =>
  concept.alternatives.some(
    (alternative) => alternative.origin === null && alternative.terms.every((term) => store.postings(term).length > 0),
  );

/** Adds alternatives to concepts that the index lacks. The shards of all terms must be fetched before and after. */
export async function expandConcepts(concepts: Concept[], text: string, store: IndexStore, han: HanTables): Promise<Concept[]> {
  const missing = concepts.filter((concept) => concept.kind !== "single" && !known(store, concept));
  const last = concepts.at(-1);
  const added = await expandPinyin(concepts, missing, store, han);
  const read = new Set(added.replaced);
  await Promise.all(
    missing.map(async (concept) => {
      if (read.has(concept)) return;
      if (concept.kind === "latin") await expandWord(concept, concept === last && concept.end === text.length, store);
      else await expandSound(concept, store, han);
    }),
  );
  return [...concepts.filter((concept) => !read.has(concept)), ...added.concepts];
}

const MAX_SPELLINGS = 4;

async function expandWord(concept: Concept, isLast: boolean, store: IndexStore): Promise<void> {
  const word = concept.alternatives[0]?.terms[0] ?? "";
  if (word.length < 2 || !/^[a-z]/.test(word)) return;
  const lines = await store.words(word.charAt(0), `${word.charAt(0)}\uffff`);
  const limit = word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2;
  const candidates: { term: string; weight: number; kind: "typo" | "prefix" }[] = [];
  for (const line of lines) {
    const [term = "", count = "1"] = line.split(" ");
    const common = 1 + Math.log10(Number(count)) / 10;
    if (isLast && term.startsWith(word)) {
      candidates.push({ term, weight: PARAMS.prefix * common, kind: "prefix" });
      continue;
    }
    if (limit === 0) continue;
    const distance = editDistance(word, term, limit);
    if (distance <= limit) candidates.push({ term, weight: PARAMS.typo ** distance * common, kind: "typo" });
  }
  candidates.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  for (const { term, weight, kind } of candidates.slice(0, MAX_SPELLINGS)) {
    const origin = { kind: "typo" as const, from: concept.text, to: term };
    concept.alternatives.push({ terms: [term], weight: Math.min(weight, 0.95), origin: kind === "typo" ? origin : null });
  }
}

async function expandSound(concept: Concept, store: IndexStore, han: HanTables): Promise<void> {
  const pair = concept.alternatives[0]?.terms[0] ?? "";
  const first = han.readings.get(pair.charAt(0)) ?? [];
  const second = han.readings.get(pair.charAt(1)) ?? [];
  for (const a of first) {
    for (const b of second) {
      for (const other of await pairsSounding(a + b, store)) {
        if (other === pair) continue;
        concept.alternatives.push({
          terms: [other],
          weight: PARAMS.sound,
          origin: { kind: "typo", from: pair, to: other },
        });
      }
    }
  }
}

async function pairsSounding(key: string, store: IndexStore): Promise<string[]> {
  const lines = await store.sounds(key, key);
  const line = lines.find((candidate) => candidate.startsWith(`${key} `));
  return line ? (line.slice(key.length + 1).match(/../g) ?? []) : [];
}

/** Runs of Latin words that can be read as pinyin become Han pairs. */
async function expandPinyin(
  concepts: readonly Concept[],
  missing: readonly Concept[],
  store: IndexStore,
  han: HanTables,
): Promise<{ concepts: Concept[]; replaced: Concept[] }> {
  const latin = concepts.filter((concept) => concept.kind === "latin");
  const out: Concept[] = [];
  const replaced: Concept[] = [];
  let run: { concept: Concept; syllables: string[] }[] = [];
  const close = async (): Promise<void> => {
    const current = run;
    run = [];
    if (!current.some(({ concept }) => missing.includes(concept))) return;
    const syllables = current.flatMap((item) => item.syllables);
    if (syllables.length < 2) return;
    const made: Concept[] = [];
    const from = current[0]?.concept.start ?? 0;
    for (let i = 0; i + 1 < syllables.length; i++) {
      const pairs = await pairsSounding(`${syllables[i]}${syllables[i + 1]}`, store);
      const text = `${syllables[i]}${syllables[i + 1]}`;
      if (pairs.length === 0) continue;
      made.push({
        text,
        start: from,
        end: from,
        kind: "han",
        weight: 1,
        alternatives: pairs.map((to, rank) => ({
          terms: [to],
          weight: PARAMS.pinyin * 0.95 ** rank,
          origin: { kind: "pinyin" as const, from: text, to },
        })),
      });
    }
    if (made.length * 2 >= syllables.length - 1 && made.length > 0) {
      out.push(...made);
      replaced.push(...current.map((item) => item.concept).filter((concept) => missing.includes(concept)));
    }
  };
  for (const concept of latin) {
    const syllables = /^[a-z']+$/.test(concept.text) ? splitSyllables(concept.text, han.syllables) : null;
    if (syllables) run.push({ concept, syllables });
    else await close();
  }
  await close();
  return { concepts: out, replaced };
}
