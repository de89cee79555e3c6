import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { OWN_CONTENT, readConfigFor } from "@/lib/content/content-folder";
import { identifySource, tellSource } from "@/lib/content/sync/identity";
import { fetchSource } from "@/lib/content/sync/source";
import type { PassedOver } from "@/lib/content/sync/survey";
import { type SyncResult, syncPosts } from "@/lib/content/sync/sync";
import { checkPlace } from "@/lib/content/sync/target";
import { printFields, say } from "@/lib/report/output";
import { createProgress } from "@/lib/report/progress";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";
import { visible } from "@/lib/report/visible";

/** Clones of repositories, reused between runs. Not committed. */
const CACHE = path.resolve(import.meta.dirname, "../../../.cache/sync");

interface Job {
  from: string;
  to: string;
  include: string[];
}

const REASONS: Record<PassedOver["reason"], string> = {
  link: "is a link, and links are not followed",
  name: "has a name that is no UTF-8, or that some system cannot hold; rename it in the source",
  special: "is no regular file",
  "too-large": "is larger than 10 MB; split it in the source",
  unreadable: "cannot be read",
};

function report(job: Job, { added, changed, removed, unchanged, kept, passedOver }: SyncResult): void {
  for (const name of added) printFields("added", name);
  for (const name of changed) printFields("changed", name);
  for (const name of removed) printFields("removed", name);
  for (const { name, reason } of passedOver) say(visible(`${name}: passed over: ${REASONS[reason]}`));
  for (const name of kept) {
    const place = path.join(job.to, name);
    say(visible(`${place}: left unchanged, because it was written or edited here and the source differs`));
  }
  say(
    `${tellSource(job.from)} -> ${path.relative(process.cwd(), job.to) || "."}: ${added.length} added, ` +
      `${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged, ${kept.length} left as they are` +
      (passedOver.length > 0 ? `, ${passedOver.length} passed over` : ""),
  );
}

export const sync: Verb = {
  help: `Usage: qa sync [SOURCE] [--to DIR] [--include TEXT]...

SOURCE is a folder or a Git URL: URL#branch:folder (branch and folder may be left out). Without SOURCE, all sources
that site.yml names. Brings Markdown files only; brings what is new or changed, removes what the source removed,
never touches a file that was written or edited here, and is all or nothing. Links are not followed; what cannot be
brought (a link, a file above 10 MB, a name that is no UTF-8) is told and passed over.
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
      say(`${tellSource(job.from)} …`);
      const result = await syncPosts({
        source: identifySource(job.from),
        from: await fetchSource(job.from, CACHE),
        to: job.to,
        include: job.include,
        onProgress: createProgress("posts"),
      });
      report(job, result);
      kept += result.kept.length;
    }
    return kept > 0 ? EXIT.problems : EXIT.success;
  },
};

/** The sources that site.yml names; `to` there is relative to the content folder. */
async function configuredJobs(to: string | undefined): Promise<Job[]> {
  const root = path.resolve(to ?? OWN_CONTENT);
  const { site } = await readConfigFor(root);
  if (site.sources.length === 0) throw new UsageError("a source is missing, and site.yml names none");
  await mkdir(root, { recursive: true });
  return site.sources.map((source) => ({ ...source, to: checkPlace(root, source.to) }));
}
