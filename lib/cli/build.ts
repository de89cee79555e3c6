/** `npm run build`: writes the static site. */
import { buildSettings } from "@/lib/build/settings";
import { buildSite } from "@/lib/build/site";
import { say } from "@/lib/report/output";
import { EXIT } from "@/lib/report/usage";
import { run } from "./run";

await run("build", async () => {
  const settings = buildSettings(process.env);
  await buildSite(settings);
  say(`The site is in ${settings.out}`);
  return EXIT.success;
});
