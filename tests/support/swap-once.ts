/**
 * The last step of a build, without the slow ones: `swap-once.ts PLACE WORK LABEL FILES` writes a site whose files all
 * contain LABEL below WORK and swaps it into PLACE, under the lock WORK/lock.
 */
import { rm } from "node:fs/promises";
import path from "node:path";
import { withLock } from "@/lib/content/storage/lock";
import { recoverFolder, SITE_MARK, swapFolder } from "@/lib/content/storage/swap";
import { writeWhole } from "@/lib/content/storage/write";

const [place = "", work = "", label = "", files = "0"] = process.argv.slice(2);
process.stdout.write("begun\n");
await withLock(path.join(work, "lock"), async () => {
  await recoverFolder(place);
  const site = path.join(work, "site");
  await rm(site, { recursive: true, force: true });
  for (let i = 0; i < Number(files); i++) await writeWhole(path.join(site, `pages/${i}.html`), label);
  await writeWhole(path.join(site, "api/pairs.json"), label);
  await writeWhole(path.join(site, SITE_MARK), label);
  await swapFolder(site, place);
});
process.stdout.write("done\n");
