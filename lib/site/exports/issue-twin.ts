/** `weekly/<id>/issue.md`: the Markdown twin of an issue with items besides questions. */
import { type ItemGroup, itemsOfPost } from "@/lib/knowledge/items";
import { type IssueSummary, listIssues, pairsOfPost } from "@/lib/knowledge/read";
import { type Item, newestSource } from "@/lib/model/item";
import { paths } from "../addresses/paths";
import { builtMessage } from "../languages/built";
import { defaultMessage } from "../languages/dictionary";
import { headline } from "../wording/headline";
import { ITEM_MESSAGES } from "../wording/item-messages";
import { escapeMarkdown, markdownUrl } from "../wording/markdown-text";
import type { ExportContext, ExportFile } from "./context";

const link = (text: string, url: string | null): string =>
  url === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${markdownUrl(url)})`;

/** Returns an item as a list entry, with its details after or below it. */
function entryOf(item: Item): string {
  const line = `- ${link(item.title, item.url)}`;
  switch (item.kind) {
    case "reading":
      return line;
    case "release":
      return [line, ...item.changes.map((change) => `  - ${escapeMarkdown(change)}`)].join("\n");
    case "task": {
      const facts = [item.projects[0]?.name, item.level, asOf(item)].filter((fact) => fact != null);
      return facts.length > 0 ? `${line} (${facts.map((fact) => escapeMarkdown(fact)).join(", ")})` : line;
    }
  }
}

const asOf = (item: Item): string | null => {
  const date = newestSource(item)?.date;
  return date ? defaultMessage("itemAsOf", { date }) : null;
};

const section = ({ kind, items }: ItemGroup): string =>
  `## ${defaultMessage(ITEM_MESSAGES[kind])}\n\n${items.map(entryOf).join("\n")}`;

function twinOf({ post }: IssueSummary, groups: readonly ItemGroup[], { base, root }: ExportContext): string {
  const pairs = pairsOfPost(base, post.path).map(
    (pair) => `- ${link(headline(pair.question.text), `${root}${paths.pair(pair.id)}answer.md`)}`,
  );
  const parts = [
    `# ${escapeMarkdown(post.title)}`,
    pairs.join("\n"),
    ...groups.map(section),
    `- ${builtMessage("twinLink", { text: root + paths.issue(post.id) })}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Returns the twins of the issues with readings, releases or tasks. */
export function issueTwins(context: ExportContext): ExportFile[] {
  return listIssues(context.base).flatMap((issue) => {
    const groups = itemsOfPost(context.base, issue.post.path);
    if (groups.length === 0) return [];
    return [{ name: `weekly/${issue.post.id}/issue.md`, body: twinOf(issue, groups, context) }];
  });
}
