/** Infers from all headings of a document what each of them is: question, group, aside. */
import type { Marks } from "@/lib/extract/grammar/question-marks";
import {
  announcesQuestions,
  asks,
  isAnswerPart,
  isAside,
  isAsked,
  isRhetorical,
  statesProblem,
} from "@/lib/extract/grammar/reads-as";
import { rawText } from "@/lib/extract/segments/inline";
import { standsAmongCases, standsAmongGroups, standsAmongLeaves } from "./neighbours";
import { isEmpty, type Section, withParts } from "./outline";

export type Role =
  /** The blocks and headings below it are its answer. */
  | "question"
  /** Only the blocks straight below it are its answer; headings below it are questions too. */
  | "question-and-group"
  | "group"
  | "aside";

/** The input of the inference. */
export interface Levels {
  roleOf(section: Section): Role;
}

export interface Scope {
  sections: readonly Section[];
  /** Whether title or settings say that the whole scope is questions and answers. */
  announced: boolean;
  marks: Marks;
  /** Returns whether the blocks straight below a heading contain questions themselves. */
  holdsQuestions(section: Section): boolean;
}

/** Minimum of headings at a level, most of which must ask, if nothing announces questions. */
const LEAST_UNANNOUNCED = 2;

/** Returns the depth of most headings that ask; null if none asks. */
function commonDepth(sections: readonly Section[], isQuestion: (section: Section) => boolean): number | null {
  const counts = new Map<number, number>();
  for (const section of sections)
    if (isQuestion(section)) counts.set(section.heading.depth, (counts.get(section.heading.depth) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The depth that most of the headings which state a problem have; null where they are too few to tell. */
function depthOfProblems(sections: readonly Section[]): number | null {
  const states = ({ text }: Section): boolean => statesProblem(text) && !isAside(text) && !isAnswerPart(text);
  return sections.filter(states).length >= 2 ? commonDepth(sections, states) : null;
}

/** `## What happened?` of a form: nothing stands below it but a comment on what to write there. */
const isUnanswered = ({ own, parts }: Section): boolean =>
  parts.length === 0 && own.every((node) => node.type === "html" && /^\s*<!--/.test(node.value));

/** Returns whether a heading has the mark of a question, or the blocks below it begin with that of an answer. */
export function isMarked({ heading, own: [first] }: Section, marks: Marks): boolean {
  if (marks.question(rawText(heading.children)) !== null) return true;
  return first?.type === "paragraph" && marks.answer(rawText(first.children)) !== null;
}

/** Infers the role of each heading of a scope. */
export function inferLevels({ sections, announced, marks, holdsQuestions }: Scope): Levels {
  const all = withParts(sections);
  const marked = new Set(all.filter((section) => isMarked(section, marks)));
  const asksAlone = (section: Section): boolean => {
    const { text } = section;
    return (
      asks(text) &&
      !isAside(text) &&
      !isAnswerPart(text) &&
      (announced || !(isRhetorical(text) || isUnanswered(section)))
    );
  };
  const asking = new Set(all.filter((section) => marked.has(section) || asksAlone(section)));
  const isStrict = (section: Section): boolean => marked.has(section) || isAsked(section.text);
  const depth = commonDepth(all, (section) => (marked.size > 0 ? marked.has(section) : asking.has(section)));
  /** Where none asks, the depth of the headings that state problems. */
  const stated = depth ?? depthOfProblems(all);
  const alike = all.filter((section) => section.heading.depth === depth && !isAside(section.text));
  const strict = alike.filter((section) => asking.has(section) && isStrict(section)).length;
  const share = alike.length === 0 ? 0 : alike.filter((section) => asking.has(section)).length / alike.length;
  /** Whether headings of the common depth that ask count as questions at all. */
  const isSole = strict === 1 && all.every((section) => asking.has(section) || isAside(section.text));
  const trusted =
    announced || marked.size > 0 || isSole || (strict >= LEAST_UNANNOUNCED && strict * 2 >= alike.length);
  const below = (section: Section, set: ReadonlySet<Section>): number =>
    withParts(section.parts).filter((part) => set.has(part)).length;

  function roleOf(section: Section): Role {
    const inner = below(section, marked);
    if (marked.has(section)) return isEmpty(section) && inner > 1 ? "group" : "question";
    if (inner > 0) return "group";
    if (isAside(section.text)) return "aside";
    const title = announcesQuestions(section.words) && section.parts.length > 0;
    const parts = section.parts.filter((part) => !isAside(part.text));
    const askingParts = parts.filter((part) => asking.has(part) || below(part, asking) > 0).length;
    if (asking.has(section) && trusted && !title && isInPlace(section)) {
      if (parts.length === 0) return holdsQuestions(section) && !isAsked(section.text) ? "group" : "question";
      if (askingParts * 3 < parts.length * 2) return "question";
      if (isEmpty(section)) return "group";
      return askingParts > 1 ? "question-and-group" : "question";
    }
    if (holdsQuestions(section)) return "group";
    if (askingParts > 0 && (trusted || title))
      return askingParts * 4 >= parts.length || section.heading.depth < (depth ?? 7) ? "group" : "question";
    if (!announced) return marked.size === 0 && isSiblingOfQuestions(section) ? "question" : "aside";
    return announcedRole(section);
  }

  /** Outside of sections of questions, `What happened` asks only where its neighbours do. */
  function isInPlace(section: Section): boolean {
    return announced || section.heading.depth === depth || isAsked(section.text);
  }

  /** Returns the role of a heading that does not ask, in a scope of questions. */
  function announcedRole(section: Section): Role {
    const isPeer = section.heading.depth === depth && !isEmpty(section);
    if (marked.size > 0 && !isPeer && !statesProblem(section.text))
      return section.parts.length > 0 ? "group" : "aside";
    if (section.parts.length > 0) {
      if (section.parts.every((part) => isAnswerPart(part.text)) && !isAside(section.text)) return "question";
      if (stated !== null) return section.heading.depth < stated ? "group" : "question";
      const isParts =
        section.parts.some((part) => isAnswerPart(part.text)) || standsAmongLeaves(section, all);
      return isParts || (!isEmpty(section) && statesProblem(section.text)) ? "question" : "group";
    }
    if (isEmpty(section) || (standsAmongGroups(section, all) && !statesProblem(section.text))) return "aside";
    if (standsAmongCases(section, all) && !statesProblem(section.text)) return "aside";
    if (stated === null || section.heading.depth >= stated) return "question";
    return statesProblem(section.text) ? "question" : "aside";
  }

  /**
   * Returns whether a heading states rather than asks while nearly all headings of its level ask; most suffice for one
   * that states a problem.
   */
  function isSiblingOfQuestions(section: Section): boolean {
    const isAlike =
      trusted && section.heading.depth === depth && section.parts.length === 0 && !isEmpty(section);
    if (!isAlike || isAnswerPart(section.text)) return false;
    return statesProblem(section.text) ? share >= 0.6 : share >= 0.7 && alike.length >= 4;
  }

  return { roleOf };
}
