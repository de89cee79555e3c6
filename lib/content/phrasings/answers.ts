/** Parses the input of `qa phrasings --add`: JSON lines of editors and programs, or the output of a batch. Pure. */
import { z } from "zod";
import type { Pair } from "@/lib/model/pair";
import { batchOutputSchema, quoted, replyOf } from "./batch";
import { type Flaw, flawOf, MAX_LENGTH, MAX_PHRASINGS } from "./limits";

/** A longer line is something else. In UTF-16 code units. */
const MAX_LINE = 1_000_000;

/** New phrasings of one pair. */
export interface Answer {
  line: number;
  pair: Pair;
  asked: string[];
}

export interface LineProblem {
  line: number;
  message: string;
}

export interface Answers {
  answers: Answer[];
  /** Malformed lines. */
  broken: LineProblem[];
  /** Valid lines that match no pair. */
  unknown: LineProblem[];
}

const byId = z.object({ id: z.string(), asked: z.unknown() });
const byPlace = z.object({ path: z.string(), line: z.number(), asked: z.unknown() });

/** The pair that a line names, with its phrasings as given. */
type Target = { id: string } | { path: string; line: number };
type Line = { state: "read"; target: Target; asked: unknown } | { state: "broken"; message: string };

const broken = (message: string): Line => ({ state: "broken", message });

const FLAWS: Record<Flaw, string> = {
  empty: "is empty",
  "too-long": `is longer than ${MAX_LENGTH} characters`,
  "control-characters": "holds control characters or a line break",
};

/** Parses every line of `text` and finds its pair. Skips blank lines. */
export function readAnswers(text: string, pairs: readonly Pair[]): Answers {
  const ids = new Map(pairs.map((pair) => [pair.id, pair]));
  const places = new Map(pairs.map((pair) => [`${pair.source.path}:${pair.source.line}`, pair]));
  const found: Answers = { answers: [], broken: [], unknown: [] };
  const lines = new Map<string, number>();
  for (const [i, source] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (source.trim() === "") continue;
    const line = i + 1;
    const read = readLine(source);
    if (read.state === "broken") {
      found.broken.push({ line, message: read.message });
      continue;
    }
    const { target } = read;
    const name = "id" in target ? target.id : `${target.path}:${target.line}`;
    const pair = "id" in target ? ids.get(target.id) : places.get(name);
    const asked = checkAsked(read.asked);
    if (typeof asked === "string") found.broken.push({ line, message: `${quoted(name)}: ${asked}` });
    else if (!pair) found.unknown.push({ line, message: `${quoted(name)} names no pair` });
    else if (lines.has(pair.id)) {
      const message = `${pair.id} stands in line ${lines.get(pair.id)} already; put its phrasings into one line`;
      found.broken.push({ line, message });
    } else {
      lines.set(pair.id, line);
      found.answers.push({ line, pair, asked });
    }
  }
  return found;
}

function readLine(source: string): Line {
  if (source.length > MAX_LINE) return broken(`the line is longer than ${MAX_LINE} characters`);
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return broken(`not JSON: ${quoted(source)}`);
  }
  const output = batchOutputSchema.safeParse(data);
  if (output.success) {
    const { custom_id: id } = output.data;
    const reply = replyOf(output.data);
    if (reply.state === "failed") return broken(`${quoted(id)}: ${reply.reason}`);
    return { state: "read", target: { id }, asked: reply.asked };
  }
  const named = byId.safeParse(data);
  if (named.success) return { state: "read", target: { id: named.data.id }, asked: named.data.asked };
  const placed = byPlace.safeParse(data);
  if (placed.success) {
    const { path, line, asked } = placed.data;
    return { state: "read", target: { path, line }, asked };
  }
  return broken(
    `neither {id, asked}, nor {path, line, asked}, nor a line of a batch's output: ${quoted(source)}`,
  );
}

/** Returns the phrasings, trimmed, or the problem with them. */
function checkAsked(asked: unknown): string[] | string {
  const list = z.array(z.string()).safeParse(asked);
  if (!list.success) return "`asked` is no list of texts";
  if (list.data.length === 0) return "`asked` is empty";
  if (list.data.length > MAX_PHRASINGS)
    return `${list.data.length} phrasings; ${MAX_PHRASINGS} are the most, and six are enough`;
  const texts = list.data.map((text) => text.trim());
  for (const text of texts) {
    const flaw = flawOf(text);
    if (flaw) return `the phrasing ${quoted(text)} ${FLAWS[flaw]}`;
  }
  return texts;
}
