/** The address of GitHub's "new issue" form, filled in with a question. */

/** GitHub answers 414 from about 8 kB; a Chinese character takes nine of them. */
export const MAX_URL_LENGTH = 6_000;

export interface NewIssue {
  /** `owner/name` */
  repository: string;
  title: string;
  details: string;
  /** Answers that were looked at and did not help. */
  opened: readonly { question: string; url: string }[];
  /** What stands above the list of them. */
  openedTitle: string;
  /** What stands in place of the part of the details that the address has no room for. */
  cutNote: string;
}

/** The form without anything filled in. */
export const newIssueForm = (repository: string): string => `https://github.com/${repository}/issues/new`;

/** The text of a link, plain; an `@name` in it must not call somebody on GitHub. */
const linkText = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>]/g, "\\$&")
    .replace(/@(?=\w)/g, "@\u200b");

/** The text of the issue: the details, then what was looked at. */
export function issueBody({
  details,
  opened,
  openedTitle,
}: Pick<NewIssue, "details" | "opened" | "openedTitle">) {
  const list = opened.map(({ question, url }) => `- [${linkText(question)}](${url})`);
  const looked = list.length > 0 ? `${openedTitle}\n\n${list.join("\n")}` : "";
  return [details.trim(), looked].filter(Boolean).join("\n\n---\n\n");
}

/** The address, and whether something had to be left out for it to stay short enough for GitHub. */
export function newIssueUrl(issue: NewIssue, limit = MAX_URL_LENGTH): { url: string; cut: boolean } {
  const written = issue.details.trim();
  // A character takes one of the address at least.
  const details = [...written.slice(0, 2 * limit)].slice(0, limit + 1);
  const address = (kept: number, opened: NewIssue["opened"], title = issue.title) => {
    const text = details.slice(0, kept).join("").trimEnd();
    const shown = kept < details.length && text ? `${text}…` : text;
    const isWhole = kept === details.length && opened.length === issue.opened.length && title === issue.title;
    const body = issueBody({
      ...issue,
      opened,
      details: isWhole ? shown : [shown, issue.cutNote].filter(Boolean).join("\n\n"),
    });
    const parameters = new URLSearchParams({ title: title.trim(), ...(body && { body }) });
    return `${newIssueForm(issue.repository)}?${parameters}`;
  };
  const fits = (url: string) => url.length <= limit;

  const whole = address(details.length, issue.opened);
  if (fits(whole)) return { url: whole, cut: false };
  // The details give way first; then the oldest links, if somebody looked at very many; at last the title.
  for (let from = 0; from <= issue.opened.length; from++) {
    const opened = issue.opened.slice(from);
    if (!fits(address(0, opened))) continue;
    const kept = largest(details.length, (count) => fits(address(count, opened)));
    return { url: address(kept, opened), cut: true };
  }
  const title = [...issue.title];
  const kept = largest(title.length, (count) => fits(address(0, [], title.slice(0, count).join(""))));
  return { url: address(0, [], title.slice(0, kept).join("")), cut: true };
}

/** The largest number up to `most` that passes, where every number below a passing one passes. */
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
