import path from "node:path";
import { parseArgs } from "node:util";
import { OWN_CONTENT, readConfigFor } from "@/lib/content/content-folder";
import { type SyncReport, syncPosts } from "@/lib/content/sync";
import { fetchSource, parseSource } from "@/lib/content/sync-source";
import { createProgress } from "@/lib/report/progress";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";

/** Clones of repositories, reused between runs. Not committed. */
const CACHE = path.resolve(import.meta.dirname, "../../../.cache/sync");

interface Job {
  from: string;
  to: string;
  include: string[];
}

function print(job: Job, report: SyncReport): void {
  const { added, changed, removed, unchanged, kept } = report;
  for (const name of added) console.log(`added\t${name}`);
  for (const name of changed) console.log(`changed\t${name}`);
  for (const name of removed) console.log(`removed\t${name}`);
  for (const name of kept) {
    console.error(
      `${path.join(job.to, name)}: left unchanged, because it was written or edited here and the source differs`,
    );
  }
  console.error(
    `${job.from} -> ${path.relative(process.cwd(), job.to) || "."}: ${added.length} added, ${changed.length} changed, ` +
      `${removed.length} removed, ${unchanged} unchanged, ${kept.length} left as they are`,
  );
}

export const sync: Verb = {
  help: `Usage: qa sync [SOURCE] [--to DIR] [--include TEXT]...

SOURCE is a folder or a Git URL: URL#branch:folder (branch and folder may be left out). Without SOURCE, all sources
that site.yml names. Brings Markdown files only; brings what is new or changed, removes what the source removed,
never touches a file that was written or edited here, and is all or nothing.
  --to DIR         into this folder (default: content/synced)
  --include TEXT   only files whose path contains TEXT; may be repeated
Exit code: 0, or 1 where files edited here were left as they are.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { to: { type: "string" }, include: { type: "string", multiple: true } },
    });
    if (positionals.length > 1) throw new UsageError("give one source");
    const [from] = positionals;
    const jobs = from
      ? [
          {
            from,
            to: path.resolve(values.to ?? path.join(OWN_CONTENT, "synced")),
            include: values.include ?? [],
          },
        ]
      : await configuredJobs(values.to);
    let kept = 0;
    for (const job of jobs) {
      console.error(`${job.from} …`);
      const folder = await fetchSource(parseSource(job.from), CACHE);
      const report = await syncPosts({
        ...job,
        source: job.from,
        from: folder,
        onProgress: createProgress("posts"),
      });
      print(job, report);
      kept += report.kept.length;
    }
    return kept > 0 ? EXIT.problems : EXIT.success;
  },
};

/** The sources that site.yml names; `to` there is relative to the content folder. */
async function configuredJobs(to: string | undefined): Promise<Job[]> {
  const root = path.resolve(to ?? OWN_CONTENT);
  const { site } = await readConfigFor(root);
  if (site.sources.length === 0) throw new UsageError("a source is missing, and site.yml names none");
  return site.sources.map((source) => ({ ...source, to: path.join(root, source.to) }));
}
