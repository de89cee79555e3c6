import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { readConfigFor } from "@/lib/content/content-folder";
import { CACHE, OWN_CONTENT } from "@/lib/content/home";
import { readPosts } from "@/lib/content/read-posts";
import { identifySource, tellSource } from "@/lib/content/sync/identity";
import { fetchSource } from "@/lib/content/sync/source";
import { withContentLock } from "@/lib/content/sync/state";
import type { PassedOver } from "@/lib/content/sync/survey";
import { type SyncResult, syncPosts } from "@/lib/content/sync/sync";
import { checkPlace } from "@/lib/content/sync/target";
import { keepPictures } from "@/lib/links/keep-pictures";
import { formatDiagnostic } from "@/lib/report/diagnostics";
import { printFields, say } from "@/lib/report/output";
import { createProgress } from "@/lib/report/progress";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";
import { visible } from "@/lib/report/visible";
import { editorsLanguage, offerLanguagesOf } from "@/lib/site/languages/offered";

/** Clones of repositories, reused between runs. Not committed. */
const CLONES = path.join(CACHE, "sync");

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

/** Copies the remote images that the posts of a content folder show; returns whether all were available. */
async function syncPictures(folder: string): Promise<boolean> {
  const config = await readConfigFor(folder);
  const { posts } = await readPosts(folder, config, {});
  offerLanguagesOf(config.site, {
    pairs: posts.flatMap(({ pairs }) => pairs),
    posts: posts.map(({ post }) => post),
  });
  const { added, present, diagnostics } = await withContentLock(folder, () =>
    keepPictures(folder, posts, { onProgress: createProgress("pictures") }),
  );
  for (const url of added) printFields("picture", url);
  for (const diagnostic of diagnostics) say(formatDiagnostic(diagnostic, editorsLanguage()));
  const failed = new Set(diagnostics.map(({ slots }) => slots.url ?? slots.found)).size;
  say(`pictures: ${added.length} added, ${present} kept before, ${failed} could not be kept`);
  return diagnostics.length === 0;
}

export const sync: Verb = {
  help: `Usage: qa sync [SOURCE] [--to DIR] [--include TEXT]... [--pictures]

SOURCE is a folder or a Git URL: URL#branch:folder (branch and folder may be left out). Without SOURCE, all sources
that site.yml names. Brings Markdown files only; brings what is new or changed, removes what the source removed,
never touches a file that was written or edited here, and is all or nothing. Links are not followed; what cannot be
brought (a link, a file above 10 MB, a name that is no UTF-8) is told and passed over.
  --to DIR         into this folder (default: content/synced)
  --include TEXT   only files whose path contains TEXT; may be repeated
  --pictures       also keep copies of the remote pictures that posts of the content folder show (pictures/ and
                   pictures.json), from public addresses only; pages then show the copies. sync.pictures in site.yml
                   does it at every sync. What could not be kept is told by post and line.
Exit code: 0, or 1 where files edited here were left as they are, or a picture could not be kept.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        to: { type: "string" },
        include: { type: "string", multiple: true },
        pictures: { type: "boolean", default: false },
      },
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
      : await configuredJobs(values.to, values.pictures);
    let kept = 0;
    for (const job of jobs) {
      say(`${tellSource(job.from)} …`);
      const result = await syncPosts({
        source: identifySource(job.from),
        from: await fetchSource(job.from, CLONES),
        to: job.to,
        include: job.include,
        onProgress: createProgress("posts"),
      });
      report(job, result);
      kept += result.kept.length;
    }
    const root = contentRootOf(jobs[0]?.to ?? path.resolve(values.to ?? OWN_CONTENT));
    const wanted = values.pictures || (await readConfigFor(root)).site.sync.pictures;
    const complete = !wanted || (await syncPictures(root));
    return kept > 0 || !complete ? EXIT.problems : EXIT.success;
  },
};

/**
 * Returns the content folder whose pages show the posts of `folder`: the nearest ancestor with settings, else itself.
 */
function contentRootOf(folder: string): string {
  for (let place = folder; place !== path.dirname(place); place = path.dirname(place)) {
    if (existsSync(path.join(place, "site.yml"))) return place;
  }
  return folder;
}

/**
 * Returns the sources that site.yml names, whose `to` is relative to the content folder. For images alone, there may be
 * none.
 */
async function configuredJobs(to: string | undefined, pictures: boolean): Promise<Job[]> {
  const root = path.resolve(to ?? OWN_CONTENT);
  const { site } = await readConfigFor(root);
  if (site.sources.length === 0 && !pictures)
    throw new UsageError("a source is missing, and site.yml names none");
  await mkdir(root, { recursive: true });
  return site.sources.map((source) => ({ ...source, to: checkPlace(root, source.to) }));
}
