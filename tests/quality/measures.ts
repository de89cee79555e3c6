/** Reads what the scorers print, and holds it against the floors. */
import { z } from "zod";

export type Measures = Record<string, number>;

/** Floors by group and measure; a measure without a floor is shown, not judged. */
const floorsOfCorpus = z.object({
  extraction: z.record(z.string(), z.number()),
  search: z.record(z.string(), z.number()),
  /** MRR@10 by kind of query. */
  searchByKind: z.record(z.string(), z.number()),
});

export type Floors = z.infer<typeof floorsOfCorpus>;

/** `own`: this repository's posts. `community`: the labelled posts of a community, which are kept elsewhere. */
export const floorsSchema = z.object({ own: floorsOfCorpus, community: floorsOfCorpus });

/** The number that `pattern` captures. Throws where the scorer printed something else than expected. */
function numberIn(output: string, pattern: RegExp): number {
  const value = Number(output.match(pattern)?.[1]);
  if (Number.isNaN(value)) throw new Error(`the scorer printed nothing like ${pattern}:\n${output}`);
  return value;
}

const percent = (output: string, pattern: RegExp): number => numberIn(output, pattern) / 100;

export function parseExtraction(output: string): Measures {
  return {
    strictF1: numberIn(output, /^strict F1 ([\d.]+)$/m),
    asker: percent(output, /^asker ([\d.]+) %/m),
    projectStated: percent(output, /^project, where stated ([\d.]+) %/m),
    projectAll: percent(output, /^project, where stated [\d.]+ %; all ([\d.]+) %/m),
    references: percent(output, /^references ([\d.]+) %/m),
  };
}

export function parseSearch(output: string): { overall: Measures; byKind: Measures } {
  const rows = [
    ...output.matchAll(
      /^(\w+)\s+n=\s*\d+\s+success@1 ([\d.]+)\s+@3 [\d.]+\s+@10 ([\d.]+)\s+MRR@10 ([\d.]+)/gm,
    ),
  ];
  const all = rows.find(([, kind]) => kind === "all");
  if (!all) throw new Error(`the scorer printed no line for all queries:\n${output}`);
  return {
    overall: { "MRR@10": Number(all[4]), "success@1": Number(all[2]), "success@10": Number(all[3]) },
    byKind: Object.fromEntries(
      rows.filter(([, kind]) => kind !== "all").map(([, kind, , , mrr]) => [kind, Number(mrr)]),
    ),
  };
}

export interface Row {
  measure: string;
  value: number | null;
  floor: number | null;
  /** Below its floor, or not measured at all though it has one. */
  below: boolean;
}

export interface Table {
  title: string;
  rows: Row[];
}

/** One row a measure, those with a floor that nobody measured included. */
export function judge(measures: Measures, floors: Readonly<Record<string, number>>): Row[] {
  const names = [...new Set([...Object.keys(measures), ...Object.keys(floors)])];
  return names.map((measure) => {
    const value = measures[measure] ?? null;
    const floor = floors[measure] ?? null;
    return { measure, value, floor, below: floor !== null && (value === null || value < floor) };
  });
}

export function formatRows(title: string, rows: readonly Row[]): string {
  const width = Math.max(title.length, ...rows.map(({ measure }) => measure.length));
  const figure = (value: number | null): string => (value === null ? "-" : value.toFixed(4)).padStart(8);
  return [
    `${title.padEnd(width)}     value    floor`,
    ...rows.map(
      ({ measure, value, floor, below }) =>
        `${measure.padEnd(width)}  ${figure(value)} ${figure(floor)}${below ? "  BELOW" : ""}`,
    ),
  ].join("\n");
}
