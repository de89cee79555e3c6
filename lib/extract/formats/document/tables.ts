/** Reads tables with a column of questions and one of answers. */
import type { RootContent, Table } from "mdast";
import { weakWordsOf, wordsOf } from "@/lib/extract/grammar/languages";
import { lineText } from "@/lib/extract/segments/segments";
import { type BlocksRead, type Found, lineOf, questionWith } from "./found";

const heading = (words: string): RegExp =>
  new RegExp(
    `^(?:(?:the|your|user|用户|常见|common)\\s*)?(?:${words})(?:s|en|as|es|ns|描述|现象|内容)?$`,
    "iu",
  );
const QUESTION = heading(
  `q|${wordsOf("question")}|${weakWordsOf("question")}|error(?: message)?|symptom|现象|错误(?:信息)?|报错`,
);
const ASKER = heading(`asker|name|${wordsOf("from")}|${wordsOf("asks")}`);
const ANSWER = heading(`a|${wordsOf("answer")}|${weakWordsOf("answer")}|explanation|处理(?:方法|方式)?|说明`);

function readTable(table: Table): Found[] {
  const [head, ...rows] = table.children;
  const titles = head?.children.map(({ children }) => lineText(children)) ?? [];
  const question = titles.findIndex((title) => QUESTION.test(title));
  const answer = titles.findLastIndex((title) => ANSWER.test(title));
  const asker = titles.findIndex((title) => ASKER.test(title));
  if (question < 0 || answer < 0 || question === answer) return [];
  return rows.flatMap((row): Found[] => {
    const asked = row.children[question];
    const told = row.children[answer];
    if (!asked || !told || lineText(asked.children) === "" || lineText(told.children) === "") return [];
    const name = lineText(row.children[asker]?.children ?? []);
    const line = row.position?.start.line ?? lineOf(table);
    const cell: RootContent = { type: "paragraph", children: told.children, position: told.position };
    return [{ ...questionWith(line, asked.children, [cell]), asker: name || null }];
  });
}

/** Returns the rows of question tables; null if there is no such table. */
export function readTables(blocks: readonly RootContent[]): BlocksRead | null {
  const found: Found[] = [];
  const lead: RootContent[] = [];
  for (const node of blocks) {
    const rows = node.type === "table" ? readTable(node) : [];
    if (rows.length > 0) found.push(...rows);
    else lead.push(node);
  }
  return found.length > 0 ? { found, lead } : null;
}
