import { buildSite } from "@/lib/build/site";
import { EXIT, type Verb } from "@/lib/report/usage";
import { serveSite } from "../serve-site";
import { portOf, SERVER_ENVIRONMENT, settingsOf } from "../site-settings";

export const start: Verb = {
  help: `Usage: qa start [DIR]

Builds the site of the posts below DIR (default: the content folder at hand) and serves it.
${SERVER_ENVIRONMENT}`,
  async run(args) {
    const port = portOf(process.env);
    const settings = settingsOf(args);
    await buildSite(settings);
    await serveSite(settings, port);
    return EXIT.success;
  },
};
