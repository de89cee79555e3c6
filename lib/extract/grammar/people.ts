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

/** The names below or behind labels such as `Attendees:`, in lower case. `lines`: those of the body. */
export function peopleIn(lines: readonly string[]): ReadonlySet<string> {
  const people = new Set<string>();
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
