/** JSON lines: one object per line; its keys are the columns. */
import { z } from "zod";
import { ImportError, type Importer } from "./entry";
import { parseAs } from "./json";
import { entriesOf, type Row } from "./rows";

const value = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((scalar) => (scalar === null || scalar === undefined ? "" : String(scalar)));
/** Schema of a row. Further columns are allowed; lists and objects are ignored. */
const rowSchema = z.record(z.string(), z.union([value, z.unknown().transform(() => "")]));

function rowOf(text: string, line: number): Row {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ImportError(`line ${line}: not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
  return { line, values: new Map(Object.entries(parseAs(rowSchema, data, `line ${line}`))) };
}

export const jsonLines: Importer = {
  summary: "JSON lines with named columns",
  read(text, options) {
    const rows = text.split("\n").flatMap((line, i) => (line.trim() ? [rowOf(line, i + 1)] : []));
    return entriesOf(rows, options);
  },
};
