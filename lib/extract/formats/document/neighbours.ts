/** What the headings beside a heading tell of it. `all`: the headings of its scope. */
import { isAnswerPart, isAside } from "@/lib/extract/grammar/reads-as";
import { lineText } from "@/lib/extract/segments/segments";
import { isEmpty, type Section } from "./outline";

/** `Before you start` among headings that group others. */
export function standsAmongGroups({ heading }: Section, all: readonly Section[]): boolean {
  const peers = all.filter((peer) => peer.heading.depth === heading.depth && !isAside(peer.text));
  const groups = peers.filter((peer) => peer.parts.length > 0 && isEmpty(peer));
  return groups.length >= 2 && groups.length * 2 >= peers.length;
}

/** `Where the logs are` among headings whose texts tell symptom, cause and solution, when its own does not. */
export function standsAmongCases(section: Section, all: readonly Section[]): boolean {
  const peers = all.filter(
    (peer) => peer !== section && peer.heading.depth === section.heading.depth && !isAside(peer.text),
  );
  return peers.length >= 2 && !isCase(section) && peers.every(isCase);
}

/** Returns whether a heading with text and parts belongs to a level whose other headings mostly have no parts. */
export function standsAmongLeaves(section: Section, all: readonly Section[]): boolean {
  const peers = all.filter(({ heading, text }) => heading.depth === section.heading.depth && !isAside(text));
  const leaves = peers.filter((peer) => peer.parts.length === 0 && !isEmpty(peer));
  return !isEmpty(section) && leaves.length * 2 >= peers.length;
}

/** Returns whether the text below a heading is divided into parts of an answer: `**Symptom**: …`, `**Solution**`. */
const isCase = ({ own, parts }: Section): boolean =>
  parts.some(({ text }) => isAnswerPart(text)) ||
  own.filter((node) => {
    const first = node.type === "paragraph" ? node.children[0] : undefined;
    return first?.type === "strong" && isAnswerPart(lineText([first]));
  }).length >= 2;
