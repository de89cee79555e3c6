import { parseArgs } from "node:util";
import { readContent } from "@/lib/content/read";
import { existingFolder, readConfigFor } from "../content-folder";
import { formatDiagnostic } from "../diagnostics";
import { EXIT, type Verb } from "../usage";

export const check: Verb = {
  summary: "tell what in the posts could not be understood",
  help: `Usage: qa check DIR [--json] [--strict]

Prints the diagnostics of all posts below DIR, one a line: path:line: severity code: message (mend)
  --json     as a JSON array
  --strict   warnings count as problems too
Exit code: 0, or 1 where there are errors (with --strict: warnings).`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean" }, strict: { type: "boolean" } },
    });
    const folder = existingFolder(positionals[0]);
    const { diagnostics } = await readContent(folder, await readConfigFor(folder));
    if (values.json) process.stdout.write(`${JSON.stringify(diagnostics, null, 1)}\n`);
    else for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
    const problems = diagnostics.some(
      ({ severity }) => severity === "error" || (values.strict && severity === "warning"),
    );
    return problems ? EXIT.problems : EXIT.success;
  },
};
