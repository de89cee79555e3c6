/** Compares measurements with the floors. */
import { z } from "zod";

export type Measures = Record<string, number>;

/** Floors by table and measure; a measure without a floor is only shown. */
export const floorsSchema = z.record(z.string(), z.record(z.string(), z.number()));

export type Floors = z.infer<typeof floorsSchema>;

/** The measures of one table, before they are judged. */
export interface Measured {
  title: string;
  measures: Measures;
}

/** Returns the number that `pattern` captures. Throws if the scorer's output does not match. */
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

export interface Row {
  measure: string;
  value: number | null;
  floor: number | null;
  /** Below its floor, or not measured although it has one. */
  below: boolean;
}

/** Returns one row per measure. A measure with a floor but no value has a row too. */
export function judge(measures: Measures, floors: Measures = {}): Row[] {
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
