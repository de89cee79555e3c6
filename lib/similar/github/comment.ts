/** The comment below a question on GitHub. Pure. */

import type { PastAnswer } from "@/lib/remote/past-answer";
import { builtMessage } from "@/lib/site/languages/built";
import type { Language } from "@/lib/site/languages/registry";
import { markdownUrl } from "@/lib/site/wording/markdown-text";
import { shownText } from "./text";

/** Invisible marker that identifies our comment. */
export const MARKER = "<!-- community-qa: similar answers -->";

export interface CommentOptions {
  language: Language;
  /** Name of the community whose answers they are. */
  community: string;
  /** Label that disables the comments. */
  label: string;
}

const item = ({ question, url, asker, project, date }: PastAnswer, language: Language): string => {
  const facts = [
    asker && builtMessage("similarAsker", { asker: shownText(asker) }, language),
    date,
    project && shownText(project),
  ].filter(Boolean);
  return `- [${shownText(question)}](${markdownUrl(url)})${facts.length > 0 ? ` · ${facts.join(" · ")}` : ""}`;
};

/** Returns the comment with these answers; without any, the text that replaces an earlier comment. */
export function commentOf(
  answers: readonly PastAnswer[],
  { language, community, label }: CommentOptions,
): string {
  if (answers.length === 0) return `${MARKER}\n${builtMessage("similarNoLonger", {}, language)}\n`;
  return [
    `${MARKER}\n${builtMessage("similarTitle", { n: answers.length }, language)}`,
    answers.map((answer) => item(answer, language)).join("\n"),
    `<sub>${builtMessage("similarNote", { community: shownText(community), label: shownText(label) }, language)}</sub>\n`,
  ].join("\n\n");
}
