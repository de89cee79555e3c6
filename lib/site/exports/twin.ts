/** `qa/<id>/answer.md`: the Markdown twin of a pair, for programs and quotations. */
import type { Pair } from "@/lib/model/pair";
import { paths } from "../addresses/paths";
import { builtMessage } from "../languages/built";
import { headline } from "../wording/headline";
import { escapeMarkdown, markdownUrl } from "../wording/markdown-text";
import type { ExportContext, ExportFile } from "./context";

const quote = (markdown: string): string =>
  markdown
    .split("\n")
    .map((line) => (line ? `> ${line}` : ">"))
    .join("\n");

/** Returns a pair as a Markdown document. */
export function toTwin(pair: Pair, root: string): string {
  const { question, answer, asker, project, references, source, id } = pair;
  const title = escapeMarkdown(source.title);
  const from = source.url ? `[${title}](${markdownUrl(source.url)})` : title;
  const facts = [
    asker && builtMessage("twinAsker", { text: escapeMarkdown(asker.name) }),
    project && builtMessage("twinProject", { text: escapeMarkdown(project.name) }),
    source.date
      ? builtMessage("twinDatedSource", { text: from, date: source.date })
      : builtMessage("twinSource", { text: from }),
    ...references.map(({ kind, repository, number, url }) =>
      builtMessage("twinReference", { kind, text: `[${repository}#${number}](${url})` }),
    ),
    builtMessage("twinLink", { text: root + paths.pair(id) }),
  ].filter((fact) => fact !== null);
  const parts = [
    `# ${escapeMarkdown(headline(question.text))}`,
    quote(question.markdown),
    answer?.markdown ?? builtMessage("twinNoAnswer"),
    facts.map((fact) => `- ${fact}`).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Returns the twins of all pairs. */
export function twins({ base, root }: ExportContext): ExportFile[] {
  return base.pairs.map((pair) => ({ name: `qa/${pair.id}/answer.md`, body: toTwin(pair, root) }));
}
