import { parseArgs } from "node:util";
import { existingFolder, readConfigFor } from "@/lib/content/content-folder";
import { readContent } from "@/lib/content/read";
import { printFields, printJson } from "@/lib/report/output";
import { EXIT, type Verb } from "@/lib/report/usage";

const count = (values: (string | undefined)[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, "en")));
};

export const stats: Verb = {
  help: `Usage: qa stats [DIR] [--json]

Counts posts, pairs, askers and projects below DIR (default: the content folder at hand), and pairs by project and year.
  --json   as a JSON object`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean" } },
    });
    const folder = existingFolder(positionals[0]);
    const { posts, pairs } = await readContent(folder, await readConfigFor(folder));
    const byYear = count(pairs.map((pair) => pair.source.date?.slice(0, 4)));
    const figures = {
      posts: posts.length,
      pairs: pairs.length,
      answered: pairs.filter((pair) => pair.answer).length,
      askers: new Set(pairs.flatMap((pair) => pair.asker?.name ?? [])).size,
      projects: count(pairs.map((pair) => pair.project?.slug)),
      years: Object.fromEntries(Object.entries(byYear).sort(([a], [b]) => a.localeCompare(b))),
    };
    if (values.json) printJson(figures, 1);
    else {
      const { projects, years, ...totals } = figures;
      for (const [name, value] of Object.entries({ ...totals, ...projects, ...years }))
        printFields(name, `${value}`);
    }
    return EXIT.success;
  },
};
