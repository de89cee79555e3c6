/** Reads the questions of a document: the level of the questions is inferred from the whole page. */
import type { RootContent } from "mdast";
import { announcesQuestions, asks, bareHeading, isAsked } from "@/lib/extract/grammar/reads-as";
import { rawText } from "@/lib/extract/segments/inline";
import { essence } from "@/lib/text/similarity";
import { announcedList, readBlocks } from "./blocks";
import { type BlocksRead, type Found, lineOf, type Source } from "./found";
import { inferLevels, isMarked } from "./levels";
import { readLists } from "./lists";
import { readMarked } from "./marked";
import { blocksBelow, type Outline, type Section, withParts } from "./outline";

export interface DocumentRead {
  found: Found[];
  /** Blocks within sections of questions that belong to none; each is reported. */
  outside: RootContent[];
  /** Number of blocks in sections of questions, including asides and introductions. */
  blocks: number;
}

/** What announces questions: the title of the document, or only its surroundings, such as the file name. */
type Announced = "whole" | "around" | "no";

interface Context {
  announced: boolean;
  topic: string | null;
  source: Source;
}

const NOTHING: DocumentRead = { found: [], outside: [], blocks: 0 };
const merge = (parts: readonly DocumentRead[]): DocumentRead => ({
  found: parts.flatMap(({ found }) => found),
  outside: parts.flatMap(({ outside }) => outside),
  blocks: parts.reduce((sum, { blocks }) => sum + blocks, 0),
});

const questionOf = (section: Section, answer: RootContent[], topic: string | null): Found => ({
  line: lineOf(section.heading),
  question: section.heading.children,
  context: [],
  answer,
  asker: null,
  topic,
});

/** Returns the questions among blocks that are not below a heading that asks. Skips introductions. */
function readOwn(blocks: readonly RootContent[], context: Context): DocumentRead {
  const read = readBlocks(blocks, context.announced, context.source);
  const list = read ? null : announcedList(blocks);
  const nested = list ? readLists([list.list], true, context.source.people) : null;
  const found = read?.found ?? nested?.found ?? [];
  if (found.length === 0) return { found: [], outside: [], blocks: context.announced ? blocks.length : 0 };
  return {
    found: found.map((each) => ({ ...each, topic: each.topic ?? context.topic })),
    outside: read?.outside ?? [],
    blocks: blocks.length,
  };
}

function readSections(sections: readonly Section[], context: Context): DocumentRead {
  const holdsQuestions = (section: Section): boolean => {
    const read = readBlocks(section.own, context.announced && !endsAsked(section), context.source);
    return read !== null && read.found.length > 0;
  };
  const levels = inferLevels({
    sections,
    announced: context.announced,
    marks: context.source.marks,
    holdsQuestions,
  });

  const readSection = (section: Section, topic: string | null): DocumentRead => {
    const role = levels.roleOf(section);
    const inner = { ...context, topic: bareHeading(section.text) };
    switch (role) {
      case "question": {
        const inner = readInner(section, context);
        if (inner) {
          const parts = section.parts.flatMap((part) => [part.heading, ...blocksBelow(part)]);
          const found = [
            questionOf(section, inner.lead, topic),
            ...inner.found.map((each) => ({ ...each, topic })),
          ];
          return { found, outside: [], blocks: section.own.length + parts.length + 1 };
        }
        const answer = blocksBelow(section);
        return { found: [questionOf(section, answer, topic)], outside: [], blocks: answer.length + 1 };
      }
      case "question-and-group": {
        const parts = section.parts.map((part) => readSection(part, inner.topic));
        return merge([
          { found: [questionOf(section, section.own, topic)], outside: [], blocks: section.own.length + 1 },
          ...parts,
        ]);
      }
      case "group": {
        const parts = section.parts.map((part) => readSection(part, inner.topic));
        return merge([{ ...NOTHING, blocks: 1 }, readOwn(section.own, inner), ...parts]);
      }
      case "aside": {
        // Marks identify questions everywhere.
        const own = readOwn(section.own, { ...inner, announced: false });
        return merge(
          [own, ...section.parts.map((part) => readSection(part, inner.topic))].filter(
            ({ found }) => found.length > 0,
          ),
        );
      }
    }
  };
  return merge(sections.map((section) => readSection(section, context.topic)));
}

/** Returns marked questions below an unmarked heading that asks: they end its answer. */
function readInner({ heading, own, parts }: Section, { source }: Context): BlocksRead | null {
  if (parts.length > 0 || source.marks.question(rawText(heading.children)) !== null) return null;
  const read = readMarked(own, false, source);
  return read && read.lead.length > 0 && read.marked ? read : null;
}

const endsAsked = (section: Section): boolean => /[?？]\s*$/.test(section.text);

/** Returns the heading that is the title of the document; null if there is none. */
function titleOf({ parts }: Outline, title: string | null): Section | null {
  const [first] = parts;
  if (!first) return null;
  const isSole = parts.length === 1 && first.parts.length > 0;
  const isTitle =
    title !== null &&
    essence(first.text) === essence(title) &&
    (parts.length > 1 || first.parts.length > 0 || first.own.length > 0);
  return isSole || isTitle ? first : null;
}

/** Returns whether a single top heading is the question of the page and its parts are those of the answer. */
function asksItself({ heading, text, parts }: Section, { marks }: Source): boolean {
  if (marks.question(rawText(heading.children)) !== null) return true;
  if (!asks(text) || announcesQuestions(text)) return false;
  return !withParts(parts).some((part) => asks(part.text) || marks.question(rawText(part.heading.children)));
}

/**
 * Returns the questions of a document. `title`: the front matter's. `announced`: whether the document's surroundings
 * announce questions.
 */
export function readDocument(
  outline: Outline,
  title: string | null,
  announced: boolean,
  source: Source,
): DocumentRead {
  const top = titleOf(outline, title);
  const around: Announced = announced ? "around" : "no";
  const isQuestion = top !== null && asksItself(top, source);
  if (top && !isQuestion) {
    const inner: Outline = {
      lead: [...outline.lead, ...top.own],
      parts: [...top.parts, ...outline.parts.filter((part) => part !== top)],
    };
    const says = announcesQuestions(top.words) || (title !== null && announcesQuestions(title));
    return readBody(inner, says ? "whole" : around, source);
  }
  return readBody(outline, title !== null && announcesQuestions(title) ? "whole" : around, source);
}

function readBody({ lead, parts }: Outline, announced: Announced, source: Source): DocumentRead {
  const all = withParts(parts);
  const sections = all.filter((section) => announcesQuestions(section.words) && !endsAsked(section));
  const lists = announcedList([...lead, ...all.flatMap(({ own }) => own)]);
  const context: Context = {
    announced: announced === "whole" || (announced === "around" && sections.length === 0),
    topic: null,
    source,
  };
  if (announced === "whole" || (sections.length === 0 && !lists))
    return merge([readOwn(lead, context), readSections(parts, context)]);
  // Only some sections contain questions; elsewhere only marks identify them.
  const within = sections.filter(
    (section) => !sections.some((other) => other !== section && withParts(other.parts).includes(section)),
  );
  const others = all.filter(
    (section) => !within.some((each) => each === section || withParts(each.parts).includes(section)),
  );
  const alsoAsk = others.filter(({ parts: inner }) => inner.filter(({ text }) => isAsked(text)).length >= 2);
  if (alsoAsk.length > 0) {
    const whole = { ...context, announced: true };
    return merge([readOwn(lead, whole), readSections(parts, whole)]);
  }
  const read = (section: Section): DocumentRead => {
    if (within.includes(section)) {
      const inner = { ...context, announced: true };
      return merge([
        { ...NOTHING, blocks: 1 },
        readOwn(section.own, inner),
        readSections(section.parts, inner),
      ]);
    }
    if (isMarked(section, source.marks)) return readSections([section], context);
    const own = readOwn(section.own, context);
    return merge([own.found.length > 0 ? own : NOTHING, ...section.parts.map(read)]);
  };
  return merge([readOwn(lead, context), ...parts.map(read)]);
}
