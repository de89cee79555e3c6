/** `npm run build`: writes the static site. */
import { buildSettings } from "@/lib/build/settings";
import { buildSite } from "@/lib/build/site";
import { EXIT } from "@/lib/report/usage";
import { run } from "./run";

await run("build", async () => {
  const settings = buildSettings(process.env);
  await buildSite(settings);
  console.error(`The site is in ${settings.out}`);
  return EXIT.success;
});
