import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { decodePost } from "@/lib/content/storage/decode";
import { withContentLock } from "@/lib/content/sync/state";
import { ImportError, type ImportOptions } from "@/lib/import/entry";
import { IMPORTERS } from "@/lib/import/formats";
import { importText } from "@/lib/import/import";
import { COLUMNS } from "@/lib/import/rows";
import { writeImport } from "@/lib/import/write";
import { inWords } from "@/lib/report/faults";
import { printFields, say } from "@/lib/report/output";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";
import { visible } from "@/lib/report/visible";

const FORMATS = [...IMPORTERS].map(([name, { summary }]) => `  ${name.padEnd(20)}${summary}`).join("\n");

/** Returns the text of a file. Throws `UsageError` if there is none, `ImportError` if a line is in another encoding. */
function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new UsageError(`${file}: ${inWords(error)}`);
  }
  const decoded = decodePost(bytes);
  if (decoded.state === "not-text") throw new ImportError("not a text in UTF-8; save it as UTF-8");
  const [line] = decoded.badLines;
  if (line !== undefined) throw new ImportError(`line ${line}: not UTF-8; save the file as UTF-8`);
  return decoded.text;
}

/** Parses repeated `what=NAME` options. Throws `UsageError` for unknown contents of columns. */
function columnsOf(given: readonly string[]): ImportOptions["columns"] {
  return new Map(
    given.map((each) => {
      const [, what = "", name = ""] = /^([^=]*)=(.+)$/s.exec(each) ?? [];
      if (!COLUMNS.some((column) => column === what)) {
        throw new UsageError(`--column ${each}: give WHAT=NAME; WHAT is one of ${COLUMNS.join(", ")}`);
      }
      return [what, name];
    }),
  );
}

function siteOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (!/^https?:\/\//.test(given) || !URL.canParse(given)) {
    throw new UsageError(`--site ${given}: give an address such as https://forum.example`);
  }
  return given;
}

export const importPosts: Verb = {
  help: `Usage: qa import FORMAT FILE --to DIR [--site URL] [--column WHAT=NAME]...

Writes a post for each answered question of FILE (- for standard input) into DIR. All or nothing: a file that cannot be
read as a whole changes nothing. A post that was edited since is left as it is; the same file twice changes nothing.
${FORMATS}
  --to DIR             the folder for the posts
  --site URL           discourse: address of the forum, for links to topics and people
  --column WHAT=NAME   csv, jsonl: the column NAME holds WHAT (${COLUMNS.join(", ")})
Exit code: 0, or 1 where FILE cannot be imported or posts edited here were left as they are. See docs/import.md.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        to: { type: "string" },
        site: { type: "string" },
        column: { type: "string", multiple: true, default: [] },
      },
    });
    const [format, file, ...rest] = positionals;
    const importer = IMPORTERS.get(format ?? "");
    if (!importer) throw new UsageError(`FORMAT is one of ${[...IMPORTERS.keys()].join(", ")}`);
    if (file === undefined || rest.length > 0) throw new UsageError("give one FILE");
    if (values.to === undefined) throw new UsageError("--to DIR is missing");
    const options = { site: siteOf(values.site), columns: columnsOf(values.column) };
    try {
      const { posts, skipped } = importText(importer, readText(file), options);
      const folder = path.resolve(values.to);
      mkdirSync(folder, { recursive: true });
      const { added, changed, unchanged, kept } = await withContentLock(folder, async () =>
        writeImport(folder, posts),
      );
      for (const name of added) printFields("added", name);
      for (const name of changed) printFields("changed", name);
      for (const { what, why } of skipped) say(visible(`skipped ${what}: ${why}`));
      for (const name of kept) {
        say(
          `${path.join(values.to, name)}: left as it is: written or edited here, and FILE has something else`,
        );
      }
      say(
        `${file} -> ${values.to}: ${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ` +
          `${kept.length} left as they are, ${skipped.length} skipped`,
      );
      return kept.length > 0 ? EXIT.problems : EXIT.success;
    } catch (error) {
      if (error instanceof ImportError) throw new ImportError(`${file}: ${error.message}`);
      throw error;
    }
  },
};
