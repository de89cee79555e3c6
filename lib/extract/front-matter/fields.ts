/** Single fields of front matter: days, addresses, and what can be saved of front matter that is no YAML. */
import { withoutControls } from "@/lib/text/controls";
import type { FrontMatter } from "./shape";

/** The day that a date names in the time zone that it was written in. */
function isoDay(value: Date | string | null | undefined, source: string): string | null {
  // YAML turns a date into UTC; the day that the editor wrote is the one in the source.
  const written =
    /^[ \t]*date:[ \t]*["']?(\d{4})[ \t]*[-/.年][ \t]*(\d{1,2})[ \t]*[-/.月][ \t]*(\d{1,2})/m.exec(source);
  if (!value || !written) return null;
  const [, year, month, day] = written;
  const iso = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso) ? iso : null;
}

/** An address that can be linked to; null for anything else. */
export const httpUrl = (value: string | null | undefined): string | null =>
  value && /^https?:\/\//.test(value) && URL.canParse(value) ? value : null;

/** As `isoDay`; null where the date is none. */
export function dayOrNull(value: Date | string | null | undefined, source: string): string | null {
  try {
    return isoDay(value, source);
  } catch {
    return null;
  }
}

/** What opens a post's body and stands in no YAML that an editor would write. */
const BODY_LINE = /^(?:#{2,6}\s|>|\*\*|!\[|[AＡ]\s*[:：]\s)/;

/** Where the body begins when the front matter cannot be parsed: after its closing line, unless body stands above it. */
export function bodyStart(lines: string[]): number {
  const close = lines.findIndex((line, i) => i > 0 && /^---\s*$/.test(line));
  const body = lines.findIndex((line, i) => i > 0 && BODY_LINE.test(line));
  if (body > 0 && (close < 0 || body < close)) return body;
  return close > 0 ? close + 1 : 1;
}

/** What can be read of front matter that is no YAML: a line a field. */
export function salvage(head: string): FrontMatter {
  const field = (name: string): string | null => {
    const value = new RegExp(`^[ \\t]*${name}[ \\t]*:[ \\t]*(.+)$`, "m").exec(head)?.[1] ?? "";
    return (
      withoutControls(value)
        .trim()
        .replace(/^["']|["']$/g, "")
        .replace(/\s+/g, " ")
        .trim() || null
    );
  };
  const date = field("date");
  return {
    title: field("title"),
    date: dayOrNull(date, `date: ${date}`),
    url: httpUrl(field("original")) ?? httpUrl(field("url")),
    project: field("project"),
    format: null,
  };
}
