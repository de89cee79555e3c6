/** What Next's export lacks as it is: every page without its second payload, and with its security policy. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "@/lib/content/folder";
import { writeWhole } from "@/lib/content/write";
import { bundleScript } from "./bundle";
import { withoutPayload } from "./payload";
import { withPolicy } from "./policy";
import type { BuildSettings } from "./settings";

/** Pages that Next writes without a payload beside them: the one that stands for what is not there. */
const NOT_FOUND = /^404(?:\.html|\/index\.html)$/;

const payloadOf = (page: string): string =>
  NOT_FOUND.test(page) ? "_not-found/index.txt" : page.replace(/\.html?$/i, ".txt");

/** Finishes the pages of the build named below `folder`, and returns those that hold a script which no build made. */
export async function finishPages(
  folder: string,
  build: string,
  { basePath, workspace }: Pick<BuildSettings, "basePath" | "workspace">,
): Promise<string[]> {
  const resume = await bundleScript(workspace, "lib/site/resume.ts");
  const suspicious: string[] = [];
  const pages = (await filesBelow(folder)).filter((name) => /\.html?$/i.test(name));
  for (const name of pages) {
    const file = path.join(folder, name);
    const payload = readFileSync(path.join(folder, payloadOf(name)), "utf8");
    // The query tells the service worker, as that of Next's links does, that the file is no text to be read.
    const address = `${basePath}/${payloadOf(name)}?_rsc=${build}`;
    const page = withoutPayload(readFileSync(file, "utf8"), payload, address, resume);
    const { html, refused } = withPolicy(page, payload, [resume]);
    if (refused.length > 0) suspicious.push(name);
    await writeWhole(file, html);
  }
  return suspicious;
}
