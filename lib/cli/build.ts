/** `npm run build`: writes the static site. */
import { buildSettings } from "@/lib/build/settings";
import { buildSite } from "@/lib/build/site";
import { run } from "./run";
import { EXIT } from "./usage";

await run("build", async () => {
  const settings = buildSettings(process.env);
  await buildSite(settings);
  console.error(`The site is in ${settings.out}`);
  return EXIT.success;
});
