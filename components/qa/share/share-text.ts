/** The texts that the share buttons copy, one for each kind of destination. Pure; the browser adds the address. */
import type { Pair, RichText } from "@/lib/model/pair";
import type { MessageValues } from "@/lib/site/languages/messages";
import type { MessageKey } from "@/lib/site/languages/texts";
import { clip, headline } from "@/lib/site/wording/headline";
import { escapeMarkdown, markdownUrl } from "@/lib/site/wording/markdown-text";

/** Chats show this many characters of a message without folding it. */
const QUESTION_LENGTH = 120;
const ANSWER_LENGTH = 160;

/** The data for the share buttons; short, since it is part of the page's data. */
export interface Shared {
  /** The first question of the conversation, if this one is a follow-up. */
  opening: string | null;
  /** `PICTURE` replaces images, which plain text cannot contain. */
  question: string;
  /** The beginning of the answer; null if there is none. */
  answer: string | null;
  asker: string | null;
  project: string | null;
  source: string;
  sourceUrl: string | null;
  date: string | null;
}

/** Returns a string of the interface in the reader's language. */
export type Message = (key: MessageKey, values?: MessageValues) => string;

/** The same content in the two formats of the clipboard. */
export interface Copied {
  plain: string;
  html?: string;
}

/** Placeholder for an image until the reader's language is known: U+FFFC, the object replacement character. */
const PICTURE = "\ufffc";

/** Returns the text, with a placeholder if there are images. */
const spoken = ({ text, html }: RichText): string =>
  html.includes("<img") ? `${text.trim()} ${PICTURE}`.trim() : text;

/** Returns the data to share of a pair. `thread`: all turns of its conversation. */
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

/** Returns the texts of a pair with its images named in the reader's language. */
function named({ opening, question, answer }: Shared, message: Message) {
  const name = (text: string): string => text.replaceAll(PICTURE, `[${message("imageName")}]`);
  return { opening: opening && name(opening), question: name(question), answer: answer && name(answer) };
}

/** Returns "SOFAJRaft · SOFA Weekly · 2021-03-05", without a date that the source's title already contains. */
function origin({ project, source, date }: Shared): string {
  const told = date !== null && (source.includes(date) || source.includes(date.replaceAll("-", "")));
  return [project, source, told ? null : date].filter(Boolean).join(" · ");
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * Returns the text for a chat: question, short answer, source, link. Rich editors take the HTML, with the question as a
 * link.
 */
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

/**
 * Returns Markdown for issues and documents if the twin cannot be fetched: the question as a link, the short answer as
 * a quote.
 */
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

/** Returns a citation by the Chinese standard (GB/T 7714, online source), with the date of access. */
export function citationText(shared: Shared, url: string, today: string, message: Message): Copied {
  const { asker, source, date } = shared;
  const title = named(shared, message).question.replace(/[。.]$/u, "");
  return {
    plain: `${asker ? `${asker}. ` : ""}${title}[EB/OL]. ${source}${date ? `, (${date})` : ""}[${today}]. ${url}.`,
  };
}
