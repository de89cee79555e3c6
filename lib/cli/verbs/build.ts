import { buildSite } from "@/lib/build/site";
import { say } from "@/lib/report/output";
import { EXIT, type Verb } from "@/lib/report/usage";
import { ENVIRONMENT, settingsOf } from "../site-settings";

export const build: Verb = {
  help: `Usage: qa build [DIR]

Writes the static site of the posts below DIR (default: the content folder at hand). The site that was there stays whole
until the new one is complete.
${ENVIRONMENT}
Exit code: 0, or 1 where there is no new site.`,
  async run(args) {
    const settings = settingsOf(args);
    await buildSite(settings);
    say(`The site is in ${settings.out}`);
    return EXIT.success;
  },
};
