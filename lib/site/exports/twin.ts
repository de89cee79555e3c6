/** `qa/<id>/answer.md`: the Markdown twin of a pair, for programs and for whoever quotes it. */
import type { Pair } from "@/lib/model/pair";
import { headline } from "../headline";
import { escapeMarkdown, markdownUrl } from "../markdown-text";
import { paths } from "../paths";
import type { ExportContext, ExportFile } from "./context";

const quote = (markdown: string): string =>
  markdown
    .split("\n")
    .map((line) => (line ? `> ${line}` : ">"))
    .join("\n");

/** A pair as a Markdown document. */
export function toTwin(pair: Pair, root: string): string {
  const { question, answer, asker, project, references, source, id } = pair;
  const title = escapeMarkdown(source.title);
  const facts = [
    asker && `- 提问：${escapeMarkdown(asker.name)}`,
    project && `- 项目：${escapeMarkdown(project.name)}`,
    `- 出处：${source.url ? `[${title}](${markdownUrl(source.url)})` : title}${source.date ? `，${source.date}` : ""}`,
    ...references.map(
      (reference) => `- ${reference.kind}：[${reference.repository}#${reference.number}](${reference.url})`,
    ),
    `- 链接：${root}${paths.pair(id)}`,
  ].filter((line) => line !== null);
  const parts = [
    `# ${escapeMarkdown(headline(question.text))}`,
    quote(question.markdown),
    answer?.markdown ?? "（还没有回答）",
    facts.join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The twins of all pairs. */
export function twins({ base, root }: ExportContext): ExportFile[] {
  return base.pairs.map((pair) => ({ name: `qa/${pair.id}/answer.md`, body: toTwin(pair, root) }));
}
