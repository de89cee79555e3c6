/** What is shared of an answer, as texts for the places where people paste. Pure; the browser adds the address. */
import type { Pair } from "@/lib/model/pair";
import { clip, headline } from "@/lib/site/headline";
import type { MessageKey } from "@/lib/site/languages/dictionary";
import type { MessageValues } from "@/lib/site/languages/messages";
import { escapeMarkdown, markdownUrl } from "@/lib/site/markdown-text";

/** A chat shows this much of a message without folding it. */
const QUESTION_LENGTH = 120;
const ANSWER_LENGTH = 160;

/** What the share buttons need to know of a pair; short, since it is part of the page's data. */
export interface Shared {
  question: string;
  /** The beginning of the answer; null: it got none. */
  answer: string | null;
  asker: string | null;
  project: string | null;
  source: string;
  sourceUrl: string | null;
  date: string | null;
}

/** A string of the interface in the reader's language. */
export type Message = (key: MessageKey, values?: MessageValues) => string;

/** The same content in the two forms that a clipboard holds. */
export interface Copied {
  plain: string;
  html?: string;
}

export function sharedOf({ question, answer, asker, project, source }: Pair): Shared {
  return {
    question: headline(question.text, QUESTION_LENGTH),
    answer: answer && clip(answer.text, ANSWER_LENGTH),
    asker: asker?.name ?? null,
    project: project?.name ?? null,
    source: source.title,
    sourceUrl: source.url,
    date: source.date,
  };
}

/** "SOFAJRaft · SOFA Weekly · 2021-03-05"; without a date that the source's title already holds. */
function origin({ project, source, date }: Shared): string {
  const told = date !== null && (source.includes(date) || source.includes(date.replaceAll("-", "")));
  return [project, source, told ? null : date].filter(Boolean).join(" · ");
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** For a chat: question, short answer, source, link. Rich editors take the HTML and show the question as a link. */
export function chatText(shared: Shared, url: string, message: Message): Required<Copied> {
  const { question, answer } = shared;
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(question)}</a>`;
  return {
    plain: [
      message("chatQuestion", { text: question }),
      answer && message("chatAnswer", { text: answer }),
      origin(shared),
      url,
    ]
      .filter(Boolean)
      .join("\n"),
    html: [
      `<p>${message("chatQuestion", { text: link })}</p>`,
      answer && `<p>${message("chatAnswer", { text: escapeHtml(answer) })}</p>`,
      `<p>${escapeHtml(origin(shared))}</p>`,
    ]
      .filter(Boolean)
      .join(""),
  };
}

/** For issues and documents: the question as a link, the short answer quoted, the source linked. */
export function markdownText(shared: Shared, url: string): Copied {
  const { question, answer, sourceUrl } = shared;
  const from = escapeMarkdown(origin(shared));
  return {
    plain: [
      `**[${escapeMarkdown(question)}](${markdownUrl(url)})**`,
      answer && `> ${escapeMarkdown(answer)}`,
      sourceUrl ? `— [${from}](${markdownUrl(sourceUrl)})` : `— ${from}`,
    ]
      .filter(Boolean)
      .join("\n\n"),
  };
}

/** A reference as Chinese papers write it (GB/T 7714, online source), with the day of the visit. */
export function citationText({ asker, question, source, date }: Shared, url: string, today: string): Copied {
  const title = question.replace(/[。.]$/u, "");
  return {
    plain: `${asker ? `${asker}. ` : ""}${title}[EB/OL]. ${source}${date ? `, (${date})` : ""}[${today}]. ${url}.`,
  };
}
