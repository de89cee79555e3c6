/**
 * Completes the pages of Next's export: removes what stands in a page twice or for nobody, puts what runs first into one
 * file for all pages, and adds the security policy.
 */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "@/lib/content/storage/folder";
import { writeWhole } from "@/lib/content/storage/write";
import type { AddedHead } from "@/lib/model/site";
import { bundleScript } from "../scripts/bundle";
import type { BuildSettings } from "../settings";
import { withFirstScript } from "./first-script";
import { scriptsOf } from "./flight";
import { withoutPayload } from "./payload";
import { withPolicy } from "./policy";
import { withoutPolyfills } from "./polyfills";
import { withoutRepeatedPreview } from "./previews";
import { trimPayload, withDataInHead, withoutUnusedScripts } from "./trim-payload";

/** The page that Next writes without a payload file. */
const NOT_FOUND = "404.html";

const payloadOf = (page: string): string =>
  page === NOT_FOUND ? "_not-found/index.txt" : page.replace(/\.html?$/i, ".txt");

/** Finishes the pages of the given build below `folder`; returns those with a script that no build produced. */
export async function finishPages(
  folder: string,
  build: string,
  { basePath, workspace }: Pick<BuildSettings, "basePath" | "workspace">,
  head: AddedHead | null,
): Promise<string[]> {
  const resume = await bundleScript(workspace, "lib/site/resume.ts");
  const suspicious: string[] = [];
  const firstScripts = new Map<string, string>();
  const unused = new Set<string>();
  const pages = (await filesBelow(folder)).filter((name) => /\.html?$/i.test(name));
  for (const name of pages) {
    const file = path.join(folder, name);
    const payload = readFileSync(path.join(folder, payloadOf(name)), "utf8");
    // The query marks the file as a payload for the service worker, as in Next's own links.
    const address = `${basePath}/${payloadOf(name)}?_rsc=${build}`;
    const trimmed = trimPayload(payload);
    const plain = withoutPolyfills(withoutPayload(readFileSync(file, "utf8"), payload, address, resume));
    const own = scriptsOf(payload);
    const first = withFirstScript(withDataInHead(plain.html), own, basePath);
    const { html, refused } = withPolicy(
      withoutRepeatedPreview(withoutUnusedScripts(first.html, payload, trimmed)),
      own.add(resume),
      head,
    );
    for (const script of plain.unused) unused.add(script);
    if (first.file) firstScripts.set(first.file.name, first.file.body);
    if (refused.length > 0) suspicious.push(name);
    await writeWhole(file, html);
    await writeWhole(path.join(folder, payloadOf(name)), trimmed);
  }
  for (const script of unused) rmSync(path.join(folder, script.slice(basePath.length)));
  for (const [name, body] of firstScripts) await writeWhole(path.join(folder, name), body);
  return suspicious;
}
