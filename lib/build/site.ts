/** The whole build, from posts to a static site in its output folder. */
import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HOME } from "@/lib/content/home";
import { updateLedger } from "@/lib/content/ledger-file";
import { ownIcon } from "@/lib/content/own-files";
import { withLock } from "@/lib/content/storage/lock";
import { checkPlace, recoverFolder, SITE_MARK, swapFolder } from "@/lib/content/storage/swap";
import { sweepAside, writeWhole } from "@/lib/content/storage/write";
import { ExpectedError } from "@/lib/model/expected-error";
import type { PreparedBase } from "@/lib/model/knowledge-base";
import { formatDiagnostic } from "@/lib/report/diagnostics";
import { say } from "@/lib/report/output";
import { withRoot } from "@/lib/site/addresses/own-addresses";
import { siteRoot } from "@/lib/site/addresses/site-url";
import { exportFiles } from "@/lib/site/exports";
import { editorsLanguage } from "@/lib/site/languages/offered";
import { buildId } from "./build-id";
import { type DrawnCards, drawCards } from "./cards/write";
import { hintCompilation } from "./export/compile-hint";
import { finishPages } from "./export/pages";
import { prune } from "./export/prune";
import { copyStatic } from "./export/static-files";
import { refuseOverlap } from "./place";
import { type Prepared, prepare, summary } from "./prepare";
import { writeEmbed } from "./scripts/embed";
import { writeSearchScripts } from "./scripts/search-scripts";
import { writeServiceWorker } from "./scripts/service-worker";
import type { BuildSettings } from "./settings";
import { openWorkspace, type Workspace } from "./workspace";

/** Next's export folder, relative to its working folder; swapped into place when complete. */
const EXPORT_FOLDER = ".cache/site";

const exportOf = ({ workspace }: BuildSettings): string => path.join(workspace.folder, EXPORT_FOLDER);

const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");

const END_WITH_PARENT = pathToFileURL(path.join(import.meta.dirname, "end-with-parent.mjs")).href;

/** Runs Next's own command in a workspace. `root`: the result of `openWorkspace`. Rejects if it fails. */
export function runNext(
  { folder }: Workspace,
  root: string,
  args: string[],
  env: Record<string, string>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", END_WITH_PARENT, NEXT, ...args], {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", QA_SOURCES_ROOT: root, ...env },
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new ExpectedError(`next ${args[0]} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** Feeds and exports need absolute addresses; this is the fallback if the site's origin is not configured. */
export const UNTOLD_ORIGIN = "http://localhost:3000";

async function writeExports(base: PreparedBase, settings: BuildSettings): Promise<void> {
  const { basePath } = settings;
  const root = siteRoot(process.env.QA_SITE_URL, basePath);
  if (root === null) {
    say(`QA_SITE_URL is not set: feeds, sitemap and API name ${UNTOLD_ORIGIN}, no preview cards`);
  }
  const known = root ?? UNTOLD_ORIGIN + basePath;
  for (const { name, body } of exportFiles({
    base: withRoot(base, known),
    itemsFile: base.itemsFile,
    root: known,
    cards: root !== null,
  })) {
    await writeWhole(path.join(exportOf(settings), name), body);
  }
}

/** Pages refer to their cards only if the site's origin is configured: chat apps require absolute addresses. */
async function drawPreviews(
  { base, files }: Pick<Prepared, "base" | "files">,
  { basePath, content, workspace }: BuildSettings,
): Promise<DrawnCards | null> {
  if (siteRoot(process.env.QA_SITE_URL, basePath) === null) return null;
  return drawCards(base, workspace, ownIcon(content, files));
}

/** Cleans up after killed builds, and fails early for what would make this build fail at its end. */
async function beginAnew(settings: BuildSettings): Promise<void> {
  const { content, out, workspace } = settings;
  await refuseOverlap({ content, out }, HOME);
  if (await recoverFolder(out)) say(`${out}: put back; a build was killed while it swapped it`);
  await checkPlace(out);
  await mkdir(path.dirname(out), { recursive: true });
  await access(path.dirname(out), constants.W_OK);
  for (const folder of [content, path.join(workspace.folder, ".cache")]) await sweepAside(folder);
  await rm(exportOf(settings), { recursive: true, force: true });
}

async function build(settings: BuildSettings): Promise<void> {
  const { workspace } = settings;
  const site = exportOf(settings);
  await beginAnew(settings);
  const root = await openWorkspace(workspace);
  const prepared = await prepare(settings);
  for (const diagnostic of prepared.diagnostics) {
    if (diagnostic.severity === "error") say(formatDiagnostic(diagnostic, editorsLanguage()));
  }
  say(summary(prepared));
  const search = await writeSearchScripts(workspace, prepared.stemmers);
  const id = await buildId(settings);
  // In parallel with the following steps: it uses the cores that Next leaves idle.
  const drawing = drawPreviews(prepared, settings);
  drawing.catch(() => {});
  await runNext(workspace, root, ["build"], {
    NODE_ENV: "production",
    QA_BASE_PATH: settings.basePath,
    QA_EXPORT_FOLDER: EXPORT_FOLDER,
    QA_BUILD_ID: id,
    QA_SEARCH_WORKER: search.worker,
    QA_SEARCH_EARLY: search.early,
    QA_SEARCH_TABLES: prepared.searchTables.join(" "),
  });
  await prune(site);
  await hintCompilation(site);
  await writeExports(prepared.base, settings);
  const { searchTables: tables, stemmers, base } = prepared;
  await writeEmbed(workspace, site, { id, worker: search.worker, tables, stemmers, site: base.site });
  for (const page of await finishPages(site, id, settings, prepared.base.site.head))
    say(`${page}: a script that this build did not make stands in the page; browsers will not run it`);
  // After the policies: a community is responsible for its own files.
  copyStatic(settings, prepared.files, site);
  const previews = await drawing;
  if (previews) {
    await previews.writeTo(site);
    say(`${previews.cards} preview cards, ${previews.drawn} of them drawn anew`);
  }
  await writeServiceWorker(workspace, site, id);
  await writeWhole(path.join(site, SITE_MARK), `${id}\n`);
  // Record ids once a site with them exists, and before anybody can see it: a failed build then records none, and the
  // next build knows those that a killed one published.
  await updateLedger(settings.content, prepared.ledger);
  await swapFolder(site, settings.out);
}

/**
 * Builds the site into `settings.out`. The previous site stays in place until the new one is complete, whatever
 * happens. Waits for another build in the same workspace. Throws `ExpectedError` for what a person can fix, and Node's
 * errors if the file system fails.
 */
export async function buildSite(settings: BuildSettings): Promise<void> {
  await withLock(settings.workspace.lock, () => build(settings));
}
