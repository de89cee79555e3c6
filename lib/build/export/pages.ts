/** Finishes the pages of Next's export (`finish-page.ts`), on all cores. */
import { rmSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "@/lib/content/storage/folder";
import { writeWhole } from "@/lib/content/storage/write";
import type { AddedHead } from "@/lib/model/site";
import { bundleScript } from "../scripts/bundle";
import type { BuildSettings } from "../settings";
import { bundleForThreads, runInThreads } from "../threads/threads";
import type { FinishedFiles, PagesShare } from "./finish-files";

/** A thread takes as long to start as this many pages. */
const MIN_SHARE = 100;

/** Finishes the pages of the given build below `folder`; returns those with a script that no build produced. */
export async function finishPages(
  folder: string,
  build: string,
  { basePath, workspace }: Pick<BuildSettings, "basePath" | "workspace">,
  head: AddedHead | null,
): Promise<string[]> {
  const [resume, program] = await Promise.all([
    bundleScript(workspace, "lib/site/resume.ts"),
    bundleForThreads(workspace, "lib/build/export/pages-worker.ts", "pages-worker.mjs"),
  ]);
  const pages = (await filesBelow(folder)).filter((name) => /\.html?$/i.test(name));
  const shareOf = (names: string[]): PagesShare => ({ folder, names, build, basePath, resume, head });
  const results = await runInThreads<string, FinishedFiles>(program, pages, shareOf, { minShare: MIN_SHARE });
  for (const script of new Set(results.flatMap(({ unused }) => unused)))
    rmSync(path.join(folder, script.slice(basePath.length)));
  for (const { name, body } of results.flatMap(({ first }) => first))
    await writeWhole(path.join(folder, name), body);
  return results.flatMap(({ suspicious }) => suspicious).sort();
}
