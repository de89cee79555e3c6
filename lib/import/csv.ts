/** CSV with named columns (RFC 4180), separated by commas, semicolons or tabs. */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { ImportError, type Importer } from "./entry";
import { parseAs } from "./json";
import { entriesOf, type Row } from "./rows";

const recordsSchema = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }),
);

/** Returns the separator of the column names. */
function delimiterOf(text: string): string {
  const head = text.split("\n", 1)[0] ?? "";
  const count = (delimiter: string): number => head.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function rowsOf(text: string): Row[] {
  let records: unknown;
  try {
    records = parse(text.replace(/\r\n?/g, "\n"), {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new ImportError(`not valid CSV: ${error.message}`);
    throw error;
  }
  return parseAs(recordsSchema, records, "the CSV").map(({ record, info }) => {
    const broken = Object.values(record).join("").split("\n").length - 1;
    // `lines`: the last line of the record.
    return { line: info.lines - broken, values: new Map(Object.entries(record)) };
  });
}

export const csv: Importer = {
  summary: "CSV with named columns",
  read: (text, options) => entriesOf(rowsOf(text), options),
};
