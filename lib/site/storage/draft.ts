/** The draft of a question on `/ask/`: what is stored of it, and what is searched for while it is written. */
import { withoutOperators } from "@/lib/search/filters";
import { paths } from "@/lib/site/addresses/paths";
import { clip } from "@/lib/site/wording/headline";
import { createStored, isRecord, textOrNull } from "./stored";

/** An answer that was opened while the question was written. */
export interface OpenedAnswer {
  id: string;
  /** Its question in one line. */
  question: string;
}

export interface Draft {
  title: string;
  details: string;
  /** Slug of the project that the writer chose; null: none yet; the similar answers suggest one. */
  project: string | null;
  opened: OpenedAnswer[];
}

export const EMPTY_DRAFT: Draft = { title: "", details: "", project: null, opened: [] };

/** GitHub's own limit for titles. */
export const TITLE_LENGTH = 256;
const DETAILS_LENGTH = 20_000;
const MAX_OPENED = 20;
const QUESTION_LENGTH = 120;
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

export const isBlank = ({ title, details }: Draft): boolean => !title.trim() && !details.trim();

const isName = (value: unknown): value is string => typeof value === "string" && NAME.test(value);

function parseDraft(found: unknown): Draft {
  if (!isRecord(found)) return EMPTY_DRAFT;
  const { title, details, project, opened } = found;
  return {
    title: typeof title === "string" ? title.slice(0, TITLE_LENGTH) : "",
    details: typeof details === "string" ? details.slice(0, DETAILS_LENGTH) : "",
    project: isName(project) ? project : null,
    opened: (Array.isArray(opened) ? opened : [])
      .flatMap((entry) => {
        const question = isRecord(entry) ? textOrNull(entry.question, QUESTION_LENGTH * 2) : null;
        return isRecord(entry) && isName(entry.id) && question ? [{ id: entry.id, question }] : [];
      })
      .slice(0, MAX_OPENED),
  };
}

const DRAFT_KEY = "qa.draft";

/** Runs before the ask page is painted: sets for the CSS whether the address contains a question. */
export const DRAFT_SCRIPT = `try{if(/[?&]title=/.test(location.search)||localStorage.getItem("${DRAFT_KEY}"))document.documentElement.dataset.draft=""}catch(e){}`;

/** The draft stored in this browser. */
export const storedDraft = createStored<Draft>({ key: DRAFT_KEY, parse: parseDraft });
/** The draft that a question from the search replaced. */
export const storedDraftBefore = createStored<Draft>({ key: "qa.draft.before", parse: parseDraft });

/** Returns the draft with an opened answer added; each once, in the order in which they were opened. */
export function withOpened(draft: Draft, { id, question }: OpenedAnswer): Draft {
  if (draft.opened.some((opened) => opened.id === id)) return draft;
  const answer = { id, question: clip(question, QUESTION_LENGTH) };
  return { ...draft, opened: [...draft.opened, answer].slice(-MAX_OPENED) };
}

const URL_IN_TEXT = /https?:\/\/[^\s（）()「」]+/g;
/** Identifiers, versions, exceptions, product names: words that say more than the sentences around them. */
const TELLING = [
  /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+/g, // com.alipay.sofa, RaftException.getStatus
  /[A-Za-z]*[a-z][A-Z]\w*/g, // camelCase
  /[A-Z]{2,}\w*/g, // MOSN, SOFARegistry
  /[A-Za-z]\w*[_-]\w+/g, // undo_log, sofa-rpc
  /\d+(?:\.\d+)+/g, // 5.8.2
];
/** All characters of a telling word. */
const PIECE = /[\w$.-]+/g;
/** A longer piece is encoded data or a stuck key; searching it takes quadratic time. */
const MAX_PIECE = 200;
const MAX_TELLING = 8;
/** Words in every log line. */
const EVERYWHERE = new Set(["ERROR", "WARN", "INFO", "DEBUG", "TRACE", "HTTP", "URL", "ID", "OK"]);
/** A shorter title needs the beginning of the details to be meaningful. */
const SHORT_TITLE = 8;
const BEGINNING = 60;

/** Returns the words of the details that help to find similar answers, in their order. */
export function importantWords(details: string): string[] {
  const text = details.replace(URL_IN_TEXT, " ");
  const found = [...text.matchAll(PIECE)]
    .filter(([piece]) => piece.length <= MAX_PIECE)
    .flatMap(({ 0: piece, index }) =>
      TELLING.flatMap((pattern) =>
        [...piece.matchAll(pattern)].map((match) => ({ at: index + match.index, word: match[0] })),
      ),
    )
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length);
  const words: string[] = [];
  let covered = 0;
  for (const { at, word } of found) {
    if (at < covered) continue;
    covered = at + word.length;
    // The package adds nothing to the class.
    const name = word.includes(".") && /[A-Za-z]/.test(word) ? (word.split(".").at(-1) ?? word) : word;
    const isNew = !words.some((other) => other.toLowerCase() === name.toLowerCase());
    if (name.length > 1 && isNew && !EVERYWHERE.has(name)) words.push(name);
  }
  return words.slice(0, MAX_TELLING);
}

/** Returns the query: the title, and the important words of the details. Operators in it are disabled. */
export function draftQuery({ title, details }: Pick<Draft, "title" | "details">): string {
  const head = title.trim();
  const parts = head ? [head] : [];
  if (head.length < SHORT_TITLE) parts.push(details.replace(URL_IN_TEXT, " ").trim().slice(0, BEGINNING));
  const said = parts.join(" ").toLowerCase();
  parts.push(...importantWords(details).filter((word) => !said.includes(word.toLowerCase())));
  return withoutOperators(parts.join(" "))
    .replace(/["“”「」『』]/g, " ")
    .replace(/(^|\s)-+(?=\S)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

interface Scored {
  project: string | null;
  score: number;
}

/** Share of the score from which a project is suggested. */
const DOMINANT = 0.5;

/** Returns the name of the project of most similar answers; null if none stands out. */
export function dominantProject(results: readonly Scored[]): string | null {
  const sums = new Map<string | null, number>();
  for (const { project, score } of results) sums.set(project, (sums.get(project) ?? 0) + score);
  const all = results.reduce((sum, { score }) => sum + score, 0);
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  return best && all > 0 && best[1] / all >= DOMINANT ? best[0] : null;
}

const CARRIED_TITLE = 100;
const CARRIED_DETAILS = 1_000;

/** Returns the address of the ask page with the query; a long paste goes into the details. */
export function askHref({ query = "", project }: { query?: string; project?: string | undefined }): string {
  const parameters = new URLSearchParams();
  const whole = query.trim();
  const title = clip(whole.split("\n")[0] ?? "", CARRIED_TITLE);
  if (title) parameters.set("title", title);
  if (title !== whole) parameters.set("details", [...whole].slice(0, CARRIED_DETAILS).join(""));
  if (project) parameters.set("project", project);
  const text = parameters.toString();
  return text ? `${paths.ask}?${text}` : paths.ask;
}

/** Returns the question in an address; null if there is none. */
export function carriedDraft(source: string): Draft | null {
  const given = new URLSearchParams(source);
  const draft = parseDraft({
    title: given.get("title")?.trim(),
    details: given.get("details"),
    project: given.get("project"),
  });
  return isBlank(draft) && !draft.project ? null : draft;
}
