import { isSite } from "@/lib/content/storage/swap";
import { ExpectedError } from "@/lib/model/expected-error";
import { EXIT, type Verb } from "@/lib/report/usage";
import { serveSite } from "../serve-site";
import { portOf, settingsOf } from "../site-settings";

export const preview: Verb = {
  help: `Usage: qa preview

Serves the site that the last build left, without building.
Environment: QA_OUT, QA_BASE_PATH, PORT and QA_HOST, as for "qa start".`,
  async run(args) {
    const port = portOf(process.env);
    const settings = settingsOf(args);
    if (!(await isSite(settings.out)))
      throw new ExpectedError(
        `${settings.out}: no built site; "qa build" makes one, QA_OUT names another folder`,
      );
    await serveSite(settings, port);
    return EXIT.success;
  },
};
