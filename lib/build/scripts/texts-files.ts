/** Writes the text files of a site's non-default languages, which Next serves from `public`. */
import { writeFolder } from "@/lib/content/storage/write";
import type { Project } from "@/lib/model/project";
import type { Site } from "@/lib/model/site";
import { TEXTS_FOLDER, textsOf } from "@/lib/site/languages/file";
import { offeredLanguages } from "@/lib/site/languages/offered";
import { shortHash } from "@/lib/text/hash";
import type { Workspace } from "../workspace";
import { bundleScript } from "./bundle";

const HASH_LENGTH = 8;

/** Returns the file of each such language by its code: `texts/en-1a2b3c4d.js`. */
export async function writeTextsFiles(
  workspace: Workspace,
  base: { site: Site; projects: readonly Project[] },
): Promise<Record<string, string>> {
  const apply = await bundleScript(workspace, "lib/site/languages/apply.ts");
  const files = offeredLanguages()
    .slice(1)
    .map((language) => {
      const body = `self.qaTexts=${JSON.stringify(textsOf(base, language))};${apply}`;
      return { language, name: `${language}-${shortHash(body, HASH_LENGTH)}.js`, body };
    });
  await writeFolder(workspace.textsFiles, files);
  return Object.fromEntries(files.map(({ language, name }) => [language, `${TEXTS_FOLDER}/${name}`]));
}
