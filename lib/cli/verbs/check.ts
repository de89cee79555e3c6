import path from "node:path";
import { parseArgs } from "node:util";
import { existingFolder, readConfigFor, tellBorrowed } from "@/lib/content/content-folder";
import { listPosts, readPost } from "@/lib/content/files";
import { CACHE } from "@/lib/content/home";
import { refuseForeignLedger } from "@/lib/content/ledger-file";
import { readContent } from "@/lib/content/read";
import { openCache } from "@/lib/links/cache";
import { checkLinks, type PostSource } from "@/lib/links/check";
import { type Diagnostic, reported } from "@/lib/model/diagnostic";
import { formatDiagnostic } from "@/lib/report/diagnostics";
import { isAnnotated, print, printAnnotation, printJson, printReport, say } from "@/lib/report/output";
import { createProgress } from "@/lib/report/progress";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";
import { editorsLanguage, offerLanguagesOf } from "@/lib/site/languages/offered";

/** Not committed. */
const LINK_CACHE = path.join(CACHE, "links.json");

/** One day; Node's timers overflow at 24 days. */
const MOST_MINUTES = 24 * 60;

/** Prints for the present reader: a program (JSON), GitHub Actions, a person at a terminal, or a pipe. */
function printAll(diagnostics: Diagnostic[], folder: string, json: boolean): void {
  const language = editorsLanguage();
  if (json)
    printJson(
      diagnostics.map((each) => reported(each, language)),
      1,
    );
  else if (isAnnotated()) {
    const below = path.relative(process.cwd(), folder).split(path.sep).join("/");
    for (const diagnostic of diagnostics) printAnnotation(diagnostic, below, language);
  } else if (process.stdout.isTTY) printReport(diagnostics, language);
  else for (const diagnostic of diagnostics) print(formatDiagnostic(diagnostic, language));
}

/** Checks the links of all posts. Prints a count to stderr. */
async function checkLinksBelow(
  folder: string,
  options: { allowPrivate: boolean; totalMs?: number },
): Promise<Diagnostic[]> {
  const posts: PostSource[] = [];
  for (const name of await listPosts(folder)) {
    const file = await readPost(folder, name);
    // Unreadable files are reported with the posts.
    if (file.state === "read") posts.push({ path: name, text: file.text });
  }
  const { diagnostics, checked, asked, unreached } = await checkLinks(posts, {
    ...options,
    cache: await openCache(LINK_CACHE),
    onProgress: createProgress("links"),
  });
  say(`${checked} addresses in ${posts.length} files, ${asked} of them asked now`);
  if (unreached.length > 0) {
    const hosts = new Set(unreached.map((url) => new URL(url).host)).size;
    say(
      `${unreached.length} addresses of ${hosts} hosts were not reached in time; run this again to ask them`,
    );
  }
  return diagnostics;
}

/** Sorts diagnostics by file and line, to merge two lists into one report. */
function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPath = (a: Diagnostic, b: Diagnostic): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return [...diagnostics].sort((a, b) => byPath(a, b) || a.line - b.line);
}

export const check: Verb = {
  help: `Usage: qa check [DIR] [--json] [--strict] [--links [--private] [--minutes N]]

Tells what in the posts below DIR (default: the content folder at hand) an editor should know: on a terminal grouped by file, else one diagnostic a line,
path:line: severity code: message (mend); in GitHub Actions as annotations.
Messages are Chinese where that is the site's first language, else English.
  --json     as a JSON array
  --strict   warnings count as problems too
  --links    ask every link and picture that leads out of the site whether it is still there; what was found is kept
             below .cache for a week, so that the next check asks little. Needs a direct way to the internet.
  --private  with --links: addresses of private networks too (an intranet checks its own posts); else they are
             reported and never connected to
  --minutes N  with --links: stop after N minutes (default 15) and report what was not reached
Exit code: 0, or 1 where there are errors (with --strict: warnings).`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        strict: { type: "boolean", default: false },
        links: { type: "boolean", default: false },
        private: { type: "boolean", default: false },
        minutes: { type: "string" },
      },
    });
    if (values.private && !values.links)
      throw new UsageError("--private tells how --links checks; give both");
    if (values.minutes !== undefined && !values.links)
      throw new UsageError("--minutes tells how long --links checks; give both");
    const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
    if (minutes !== undefined && !(minutes > 0 && minutes <= MOST_MINUTES))
      throw new UsageError(`--minutes ${values.minutes}: give a number from 1 to ${MOST_MINUTES}`);
    const folder = existingFolder(positionals[0]);
    const config = await readConfigFor(folder);
    const borrowed = tellBorrowed(folder, config);
    if (borrowed !== null) say(borrowed);
    const content = await readContent(folder, config);
    offerLanguagesOf(config.site, content);
    await refuseForeignLedger(folder, content);
    const ofPosts = content.diagnostics;
    const ofLinks = values.links
      ? await checkLinksBelow(folder, {
          allowPrivate: values.private,
          ...(minutes === undefined ? {} : { totalMs: minutes * 60_000 }),
        })
      : [];
    const diagnostics = values.links ? sorted([...ofPosts, ...ofLinks]) : ofPosts;
    printAll(diagnostics, folder, values.json);
    const isProblem = ({ severity }: Diagnostic): boolean =>
      severity === "error" || (values.strict && severity === "warning");
    return diagnostics.some(isProblem) ? EXIT.problems : EXIT.success;
  },
};
