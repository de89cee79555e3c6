import path from "node:path";
import { parseArgs } from "node:util";
import { readContent } from "@/lib/content/read";
import type { Diagnostic } from "@/lib/knowledge/model";
import { existingFolder, readConfigFor } from "../content-folder";
import { formatAnnotation, formatDiagnostic, formatReport } from "../diagnostics";
import { EXIT, type Verb } from "../usage";

/** Prints for whoever reads: a program, GitHub Actions, a person at a terminal, or a pipe. */
function print(diagnostics: Diagnostic[], folder: string, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(diagnostics, null, 1)}\n`);
  else if (process.env.GITHUB_ACTIONS === "true") {
    const below = path.relative(process.cwd(), folder).split(path.sep).join("/");
    for (const diagnostic of diagnostics) console.log(formatAnnotation(diagnostic, below));
  } else if (process.stdout.isTTY) console.log(formatReport(diagnostics));
  else for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
}

export const check: Verb = {
  help: `Usage: qa check DIR [--json] [--strict]

Tells what in the posts below DIR an editor should know: on a terminal grouped by file, else one diagnostic a line,
path:line: severity code: message (mend); in GitHub Actions as annotations.
  --json     as a JSON array
  --strict   warnings count as problems too
Exit code: 0, or 1 where there are errors (with --strict: warnings).`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, strict: { type: "boolean", default: false } },
    });
    const folder = existingFolder(positionals[0]);
    const { diagnostics } = await readContent(folder, await readConfigFor(folder));
    print(diagnostics, folder, values.json);
    const isProblem = ({ severity }: Diagnostic): boolean =>
      severity === "error" || (values.strict && severity === "warning");
    return diagnostics.some(isProblem) ? EXIT.problems : EXIT.success;
  },
};
