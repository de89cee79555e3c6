/** The address of a form that takes questions, filled in with one. */
import { fillAddress } from "./ask-targets";

/** Hosts answer 414 from about 8 kB; a Chinese character takes nine of them. */
export const MAX_URL_LENGTH = 6_000;

export interface NewQuestion {
  /** Address of the form, with `{title}` and `{body}`. */
  template: string;
  title: string;
  details: string;
  /** Answers that the asker opened and that did not help. */
  opened: readonly { question: string; url: string }[];
  /** The heading above their list. */
  openedTitle: string;
  /** The note that replaces the part of the details that does not fit. */
  cutNote: string;
}

/** Returns the plain text of a link; an `@name` in it must not notify somebody on GitHub. */
const linkText = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>]/g, "\\$&")
    .replace(/@(?=\w)/g, "@\u200b");

/** The text below the title: the details, then what was looked at. */
export function questionBody({
  details,
  opened,
  openedTitle,
}: Pick<NewQuestion, "details" | "opened" | "openedTitle">) {
  const list = opened.map(({ question, url }) => `- [${linkText(question)}](${url})`);
  const looked = list.length > 0 ? `${openedTitle}\n\n${list.join("\n")}` : "";
  return [details.trim(), looked].filter(Boolean).join("\n\n---\n\n");
}

/** All that the form does not take from its address. */
export const copiedText = ({ template, title, ...rest }: NewQuestion): string =>
  [template.includes("{title}") ? "" : title.trim(), questionBody(rest)].filter(Boolean).join("\n\n");

/** Whether the form takes title and text from its address. */
const takesAll = ({ template, title, ...rest }: NewQuestion): boolean =>
  (template.includes("{title}") || !title.trim()) &&
  (template.includes("{body}") || questionBody(rest) === "");

/** The address, and whether something had to be left out: for it to stay short, or because the form does not take it. */
export function questionUrl(question: NewQuestion, limit = MAX_URL_LENGTH): { url: string; cut: boolean } {
  const written = question.details.trim();
  // Each character takes at least one of the address.
  const details = [...written.slice(0, 2 * limit)].slice(0, limit + 1);
  const address = (kept: number, opened: NewQuestion["opened"], title = question.title) => {
    const text = details.slice(0, kept).join("").trimEnd();
    const shown = kept < details.length && text ? `${text}…` : text;
    const isWhole =
      kept === details.length && opened.length === question.opened.length && title === question.title;
    const body = questionBody({
      ...question,
      opened,
      details: isWhole ? shown : [shown, question.cutNote].filter(Boolean).join("\n\n"),
    });
    return fillAddress(question.template, { title: title.trim(), body });
  };
  const fits = (url: string) => url.length <= limit;

  const whole = address(details.length, question.opened);
  if (fits(whole)) return { url: whole, cut: !takesAll(question) };
  // Shorten the details first; then drop the oldest links, if there are very many; the title comes last.
  for (let from = 0; from <= question.opened.length; from++) {
    const opened = question.opened.slice(from);
    if (!fits(address(0, opened))) continue;
    const kept = largest(details.length, (count) => fits(address(count, opened)));
    return { url: address(kept, opened), cut: true };
  }
  const title = [...question.title];
  const kept = largest(title.length, (count) => fits(address(0, [], title.slice(0, count).join(""))));
  return { url: address(0, [], title.slice(0, kept).join("")), cut: true };
}

/** Returns the largest number up to `most` that passes, where every number below a passing one passes. */
function largest(most: number, passes: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
