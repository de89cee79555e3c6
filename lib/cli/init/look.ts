/** Surveys a folder that is to become a site. */
import type { Content } from "@/lib/content/read";
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { Noun } from "@/lib/model/site";

export interface Found {
  /** Number of Markdown files read. */
  pages: number;
  /** Number of those with questions, and of the questions. */
  asking: number;
  questions: number;
  /** Pages that look like questions but could not be understood: `path:line: why`. */
  unclear: string[];
}

/** Whether a diagnostic tells of questions that were seen but not taken in; a README that holds some is a warning. */
const isUnclear = ({ code, severity }: Diagnostic): boolean =>
  /^(?:few-questions|unreadable-file)/.test(code) || (code === "ignored-readme" && severity === "warning");

export function lookAtContent({ posts, pairs, diagnostics }: Content, tell: (at: number) => string): Found {
  const asking = new Set(pairs.map(({ source }) => source.path));
  return {
    pages: posts.length,
    asking: asking.size,
    questions: pairs.length,
    unclear: diagnostics.flatMap((each, at) => (isUnclear(each) ? [tell(at)] : [])),
  };
}

const DAY_MS = 24 * 60 * 60_000;
/** Threshold between weekly and monthly posts, in days. */
const MONTHLY_DAYS = 18;

/** Returns the noun for dated posts, by the usual number of days between them; `none` if there are none. */
export function nounOfDates(dates: readonly string[]): Noun {
  const days = [...new Set(dates)].sort().map((date) => Date.parse(date) / DAY_MS);
  if (days.length === 0) return "none";
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return middle > MONTHLY_DAYS ? "monthly" : "weekly";
}
