/** What is shared of an answer, as texts for the places where people paste. Pure; the browser adds the address. */
import type { Pair, RichText } from "@/lib/model/pair";
import type { MessageValues } from "@/lib/site/languages/messages";
import type { MessageKey } from "@/lib/site/languages/texts";
import { clip, headline } from "@/lib/site/wording/headline";
import { escapeMarkdown, markdownUrl } from "@/lib/site/wording/markdown-text";

/** A chat shows this much of a message without folding it. */
const QUESTION_LENGTH = 120;
const ANSWER_LENGTH = 160;

/** What the share buttons need to know of a pair; short, since it is part of the page's data. */
export interface Shared {
  /** The first question of the conversation, where this one follows up on it. */
  opening: string | null;
  /** `PICTURE` stands for pictures, which no text can hold. */
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

/** Stands for a picture until the reader's language is known: U+FFFC, the object replacement character. */
const PICTURE = "\ufffc";

/** The text, and a sign of the pictures in it. */
const spoken = ({ text, html }: RichText): string =>
  html.includes("<img") ? `${text.trim()} ${PICTURE}`.trim() : text;

/** What is shared of a pair; `thread`: all turns of its conversation. */
export function sharedOf(
  { id, question, answer, asker, project, source }: Pair,
  thread: readonly Pair[],
): Shared {
  const [first] = thread;
  return {
    opening: first && first.id !== id ? headline(spoken(first.question), QUESTION_LENGTH) : null,
    question: headline(spoken(question), QUESTION_LENGTH),
    answer: answer && clip(spoken(answer), ANSWER_LENGTH),
    asker: asker?.name ?? null,
    project: project?.name ?? null,
    source: source.title,
    sourceUrl: source.url,
    date: source.date,
  };
}

/** The texts of a pair with its pictures named in the reader's language. */
function named({ opening, question, answer }: Shared, message: Message) {
  const name = (text: string): string => text.replaceAll(PICTURE, `[${message("imageName")}]`);
  return { opening: opening && name(opening), question: name(question), answer: answer && name(answer) };
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
  const { opening, question, answer } = named(shared, message);
  const asked = opening ? "chatFollowUp" : "chatQuestion";
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(question)}</a>`;
  const lines = (shown: (text: string) => string, last: string) => [
    opening && message("chatQuestion", { text: shown(opening) }),
    message(asked, { text: last }),
    answer && message("chatAnswer", { text: shown(answer) }),
    shown(origin(shared)),
  ];
  return {
    plain: [...lines((text) => text, question), url].filter(Boolean).join("\n"),
    html: lines(escapeHtml, link)
      .flatMap((line) => (line ? `<p>${line}</p>` : []))
      .join(""),
  };
}

/** For issues and documents where the twin cannot be fetched: the question as a link, the short answer quoted. */
export function markdownText(shared: Shared, url: string, message: Message): Copied {
  const { question, answer } = named(shared, message);
  const { sourceUrl } = shared;
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
export function citationText(shared: Shared, url: string, today: string, message: Message): Copied {
  const { asker, source, date } = shared;
  const title = named(shared, message).question.replace(/[。.]$/u, "");
  return {
    plain: `${asker ? `${asker}. ` : ""}${title}[EB/OL]. ${source}${date ? `, (${date})` : ""}[${today}]. ${url}.`,
  };
}
