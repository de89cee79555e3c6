/** Who took part in a meeting: the names that its minutes list, by which `Ana: When?` is told from `Storage: When?`. */
import { wordsOf } from "./languages";

const BULLET = /^[\s>]*(?:[-*+]\s|\d{1,3}[.)、]\s)?\s*(?:\[[ xX]\]\s*)?/;
const LABEL = new RegExp(
  `^(?:${wordsOf("people")})\\s*(?:[(（][^()（）]*[)）])?\\s*(?:[:：]\\s*(.*))?$`,
  "iu",
);
/** In characters; what is longer is a sentence. */
const LONGEST_NAME = 30;

const bare = (line: string): string => line.replace(BULLET, "").replace(/[*_#]/g, "").trim();

const namesOf = (text: string): string[] =>
  text
    .replace(/[(（][^()（）]*[)）]/g, "")
    .split(/[,，、;；/]|\s(?:and|und|et|y|e)\s/)
    .map((name) => name.trim().replace(/^@/, ""))
    .filter((name) => name !== "" && name.length <= LONGEST_NAME);

/** A paragraph of a transcript: `Ana: When will it be?`. */
const TURN = /^([\p{L}][\p{L}\p{N}_.' -]{0,29})(?:\s*[(（][^()（）]{1,40}[)）])?[:：]\s+\S/u;
/** How many paragraphs a transcript has at least, and the share of them that begin with a name. */
const LEAST_TURNS = 6;
const LEAST_SHARE = 0.7;

/** The speakers of a transcript, in lower case: nearly all paragraphs begin with a name, and names recur. */
function speakersIn(lines: readonly string[]): string[] {
  const starts = lines.filter(
    (line, i) => line.trim() !== "" && (lines[i - 1] ?? "").trim() === "" && !/^[#*_>|\s-]/.test(line),
  );
  const names = starts.flatMap((line) => TURN.exec(line)?.[1]?.toLowerCase() ?? []);
  if (names.length < LEAST_TURNS || names.length < starts.length * LEAST_SHARE) return [];
  const distinct = new Set(names);
  return distinct.size >= 2 && distinct.size * 2 <= names.length ? [...distinct] : [];
}

/**
 * The names below or behind labels such as `Attendees:`, and the speakers of a transcript, in lower case. `lines`: those
 * of the body.
 */
export function peopleIn(lines: readonly string[]): ReadonlySet<string> {
  const people = new Set<string>(speakersIn(lines));
  for (const [i, line] of lines.entries()) {
    const label = LABEL.exec(bare(line));
    if (!label) continue;
    const listed = label[1] ? [label[1]] : listedBelow(lines, i + 1);
    for (const name of listed.flatMap(namesOf)) people.add(name.toLowerCase());
  }
  return people;
}

/** The lines below a label up to the next blank line or heading. */
function listedBelow(lines: readonly string[], start: number): string[] {
  const from = lines.findIndex((line, i) => i >= start && line.trim() !== "");
  const listed: string[] = [];
  for (const line of from < 0 ? [] : lines.slice(from)) {
    if (line.trim() === "" || /^#/.test(line)) break;
    listed.push(bare(line));
  }
  return listed;
}
