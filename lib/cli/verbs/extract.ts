import { parseArgs } from "node:util";
import { existingFolder, readConfigFor } from "@/lib/content/content-folder";
import { readContent } from "@/lib/content/read";
import { reported } from "@/lib/model/diagnostic";
import type { ExtractionDocument } from "@/lib/model/extraction";
import { formatDiagnostic } from "@/lib/report/diagnostics";
import { printFields, printJson, say } from "@/lib/report/output";
import { EXIT, type Verb } from "@/lib/report/usage";
import { editorsLanguage, offerLanguagesOf } from "@/lib/site/languages/offered";

export const extract: Verb = {
  help: `Usage: qa extract [DIR] [--json]

Extracts all posts below DIR (default: the content folder at hand). Without --json one line a pair; diagnostics go to stderr.
  --json   the whole result as one JSON document, diagnostics included
Exit code: 0, or 1 where a post has errors.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean" } },
    });
    const folder = existingFolder(positionals[0]);
    const config = await readConfigFor(folder);
    const content = await readContent(folder, config);
    const { pairs, items, diagnostics, coverage, itemCoverage } = content;
    offerLanguagesOf(config.site, content);
    const language = editorsLanguage();
    if (values.json) {
      const document: ExtractionDocument = {
        pairs,
        items,
        diagnostics: diagnostics.map((each) => reported(each, language)),
        coverage,
        itemCoverage,
      };
      printJson(document, 1);
    } else {
      for (const pair of pairs) {
        const question = pair.question.text.replace(/\s+/g, " ").slice(0, 60);
        const { id, source, project, asker } = pair;
        printFields(id, source.date ?? "", project?.name ?? "", asker?.name ?? "", question);
      }
      for (const diagnostic of diagnostics) say(formatDiagnostic(diagnostic, language));
    }
    return diagnostics.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.success;
  },
};
