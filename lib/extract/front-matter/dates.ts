/** Dates of front matter: which key states the day of publication, and which day a value means. */
import { type Finding, finding } from "@/lib/model/diagnostic";
import type { Field, Fields } from "./shape";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Returns year, month and day as an ISO date; null if the calendar has no such day. */
function isoDay(year: string, month: string | number, day: string): string | null {
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** A number of this length is a Unix timestamp, in seconds or milliseconds. */
const EPOCH = /^\d{10}(?:\d{3})?$/;

/**
 * Returns the day of a date in its own time zone, as an ISO date: `2022-02-11T15:00:00+08:00`, `2022/2/11`,
 * `2022年2月11日`, `20220211`, `11 Feb 2022`, `February 11, 2022`, `Fri, 11 Feb 2022 …`, a Unix timestamp. Null for
 * anything else; `11.2.2022` is ambiguous, because communities disagree on which number is the month.
 */
export function dayOf(written: string): string | null {
  const text = written.trim();
  if (EPOCH.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
  }
  const numbers =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?Z?)?$/.exec(text);
  if (numbers) return isoDay(numbers[1] ?? "", numbers[2] ?? "", numbers[3] ?? "");
  const [, before, name = "", after, year = ""] =
    /^(?:[a-z]{2,9}\.?,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?,?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?!\d)/i.exec(
      text,
    ) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const day = before ?? after;
  return month > 0 && day ? isoDay(year, month, day) : null;
}

/** Folded keys of the publication date, the most specific first. */
const KEYS: readonly RegExp[] = [
  /^date$/,
  /^(?:date)?pub(?:l(?:ish(?:ed)?|ication))?(?:date|day|time|at|on)?$|发布|發佈|發布|公開|게시/,
  /^(?:date)?(?:post|issue|release)(?:e?d)?(?:date|day|time|at|on)?$/,
  /^date|date$|日期|日付|날짜|datum|fecha|^data$|дата/,
  /^creat|时间|時間|^(?:day|time|timestamp)$/,
];

/** Keys of other dates: a change, an expiry. */
const OTHER_DATES = /updat|modif|expir|edit|revis|lastmod|until|due|deadline|更新|修改|截止/;

/** Values that answer "whether", not "when" (`published: true`). */
const YES_OR_NO = /^(?:true|false|yes|no|on|off|y|n)?$/i;

interface FoundDate {
  day: string | null;
  /** Line of the date, valid or not; null if there is none. */
  line: number | null;
  diagnostics: Finding[];
}

/** Returns the day of publication that front matter states. */
export function findDate(fields: Fields): FoundDate {
  const candidates = KEYS.flatMap((pattern) =>
    [...fields].filter(([key]) => pattern.test(key) && !OTHER_DATES.test(key)).map(([, field]) => field),
  ).filter(({ value }) => !YES_OR_NO.test(value));
  const stated = candidates[0];
  const readable = candidates.find(({ value }) => dayOf(value) !== null);
  const diagnostics: Finding[] = [];
  if (stated && stated !== readable && isMainKey(fields, stated)) diagnostics.push(badDate(stated));
  const day = readable ? dayOf(readable.value) : null;
  if (readable && day && readable.key !== "date") diagnostics.push(otherKey(readable, day));
  return { day, line: (readable ?? stated)?.line ?? null, diagnostics };
}

/** Returns whether a key can only mean the day of publication; an odd value of another key may be something else. */
const isMainKey = (fields: Fields, field: Field): boolean =>
  [...fields].some(([key, each]) => each === field && KEYS.slice(0, 2).some((pattern) => pattern.test(key)));

const badDate = ({ value, line }: Field): Finding => finding("bad-date", line, { found: value });

const otherKey = ({ key, line }: Field, day: string): Finding =>
  finding("other-date-key", line, { key, date: day });
