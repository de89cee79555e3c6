/** Writes `sw.js` over a finished export: the worker of `lib/offline`, bundled, with the list of what it keeps. Beside it the archive. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { filesBelow } from "@/lib/content/storage/folder";
import { writeWhole } from "@/lib/content/storage/write";
import { isScript, type ListedFile, planOf } from "@/lib/offline/choose-files";
import { INDEX_MANIFEST, type Plan } from "@/lib/offline/plan";
import { shortHash } from "@/lib/text/hash";
import { writeArchive } from "../export/archive";
import type { Workspace } from "../workspace";
import { bundleScript } from "./bundle";

async function listFiles(folder: string): Promise<ListedFile[]> {
  const names = await filesBelow(folder);
  return Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(path.join(folder, name))).size })),
  );
}

async function hashScripts(folder: string, files: readonly ListedFile[]): Promise<Map<string, string>> {
  const scripts = files.filter(({ name }) => isScript(name));
  return new Map(
    await Promise.all(
      scripts.map(async ({ name }) => {
        const body = await readFile(path.join(folder, name));
        return [name, createHash("sha256").update(body).digest("base64")] as const;
      }),
    ),
  );
}

/** Writes the service worker of the given build into the export in `folder`; returns its plan. */
export async function writeServiceWorker(
  workspace: Pick<Workspace, "folder">,
  folder: string,
  build: string,
): Promise<Plan> {
  const files = await listFiles(folder);
  const plan = planOf({
    build,
    files,
    archive: await writeArchive(folder),
    hashes: await hashScripts(folder, files),
    index: shortHash(await readFile(path.join(folder, INDEX_MANIFEST), "utf8")),
  });
  const script = await bundleScript(workspace, "lib/offline/worker/worker.ts", {
    define: { PLAN: JSON.stringify(plan) },
  });
  await writeWhole(path.join(folder, "sw.js"), script);
  return plan;
}
