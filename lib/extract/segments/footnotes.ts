/** Footnotes belong to the turn that refers to them, wherever in the post they are defined. */
import type { FootnoteDefinition, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Thread, Turn } from "@/lib/extract/threads";

export type Footnotes = ReadonlyMap<string, FootnoteDefinition>;

/** Removes the definitions from a post's blocks and returns them. */
export function takeFootnotes(root: Root): Footnotes {
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of root.children) if (node.type === "footnoteDefinition") notes.set(node.identifier, node);
  if (notes.size > 0) root.children = root.children.filter(({ type }) => type !== "footnoteDefinition");
  return notes;
}

/**
 * Returns the definitions that blocks refer to but do not contain, in the order of the references, including those in
 * definitions.
 */
function definitionsFor(blocks: readonly RootContent[], notes: Footnotes): FootnoteDefinition[] {
  const found = new Map<string, FootnoteDefinition>();
  const own = new Set(
    blocks.flatMap((block) => (block.type === "footnoteDefinition" ? [block.identifier] : [])),
  );
  const look = (children: RootContent[]): void =>
    visit({ type: "root", children } satisfies Root, "footnoteReference", ({ identifier }) => {
      const note = notes.get(identifier);
      if (!note || own.has(identifier) || found.has(identifier)) return;
      found.set(identifier, note);
      look(note.children);
    });
  look([...blocks]);
  return [...found.values()];
}

function withFootnotes(turn: Turn, notes: Footnotes): Turn {
  const { question, answer } = turn;
  const ofAnswer = answer ? definitionsFor(answer, notes) : [];
  return {
    ...turn,
    question: [...question, ...definitionsFor(question, notes)],
    answer: answer && [...answer, ...ofAnswer],
  };
}

/** Returns threads with the footnotes that their turns refer to. */
export const attachFootnotes = (threads: readonly Thread[], notes: Footnotes): Thread[] =>
  notes.size === 0
    ? [...threads]
    : threads.map((thread) => ({ ...thread, turns: thread.turns.map((turn) => withFootnotes(turn, notes)) }));
