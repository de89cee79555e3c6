/** Holds a lock for some time and logs when it took and released it: `hold-lock.ts LOCK LOG MS`. */
import { appendFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { withLock } from "@/lib/content/storage/lock";

const [lock = "", log = "", ms = "0"] = process.argv.slice(2);
await withLock(lock, async () => {
  await appendFile(log, "in\n");
  process.stdout.write("in\n");
  await wait(Number(ms));
  await appendFile(log, "out\n");
});
