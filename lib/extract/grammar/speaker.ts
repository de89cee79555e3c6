/** Recognises a question behind its asker's name: `**Ana**: Will there be a build?`, `@kim: …?`, `Ana: …?`. */
import type { PhrasingContent } from "mdast";
import { dropStart, rawText } from "@/lib/extract/segments/inline";
import { lineText } from "@/lib/extract/segments/segments";
import { isAnswerPart, isAside, isAsked } from "./reads-as";

export interface Spoken {
  name: string;
  question: PhrasingContent[];
}

/** `[10:02] ` before a name, as chats have it. */
const TIME =
  "(?:[\\[(（]\\s*(?:\\d{4}-\\d\\d-\\d\\d[ T])?\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[ap]m)?\\s*[\\])）]\\s*)?";
const WHO = "([\\p{L}\\p{N}_][\\p{L}\\p{N}_.' -]{0,39}?)\\s*(?:[(（][^()（）]{1,40}[)）])?\\s*";
const NAME = new RegExp(`^${TIME}@?${WHO}[:：]?$`, "iu");
const PLAIN = new RegExp(`^\\s*${TIME}(@?)${WHO}[:：]\\s*`, "iu");

/** A bold name with its colon, and what is said behind it. */
function boldSpeaker(children: readonly PhrasingContent[]): Spoken | null {
  const [first, ...rest] = children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  if (first?.type !== "strong") return null;
  const said = rawText([first]).trim();
  const name = NAME.exec(said)?.[1];
  const colon = /[:：]$/.test(said)
    ? 0
    : (/^\s*(?:[(（][^()（）]*[)）]\s*)?[:：]\s*/.exec(rawText(rest))?.[0].length ?? -1);
  if (!name || colon < 0 || isAnswerPart(name) || isAside(name)) return null;
  return { name, question: dropStart(rest, colon) };
}

/** A name that is written with `@`, or is known to be one. */
function plainSpeaker(children: PhrasingContent[], people: ReadonlySet<string>): Spoken | null {
  const match = PLAIN.exec(rawText(children));
  const name = match?.[2];
  if (!match || !name || (match[1] === "" && !people.has(name.toLowerCase()))) return null;
  return { name, question: dropStart(children, match[0].length) };
}

/** Who asks on a line, and what; null for any other line. `people`: those of whom the document says that they took part. */
export function spoken(children: PhrasingContent[], people: ReadonlySet<string>): Spoken | null {
  const found = boldSpeaker(children) ?? plainSpeaker(children, people);
  return found && isAsked(lineText(found.question)) ? found : null;
}
