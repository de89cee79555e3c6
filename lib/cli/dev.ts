/** `npm run dev`: serves the site, extracts posts again when they change, and reloads open pages. */
import { watch } from "node:fs";
import { prepare, summary } from "@/lib/build/prepare";
import { LOOPBACK } from "@/lib/build/serve";
import { BUILD_LOCK, buildSettings } from "@/lib/build/settings";
import { runNext } from "@/lib/build/site";
import { withLock } from "@/lib/content/lock";
import { tellFault } from "@/lib/report/faults";
import { say } from "@/lib/report/output";
import { EXIT } from "@/lib/report/usage";
import { run } from "./run";

/** Waits for the end of a burst of saves. */
const SETTLE_MS = 200;

await run("dev", async () => {
  const settings = buildSettings(process.env);
  const again = async (): Promise<void> => {
    try {
      say(summary(await withLock(BUILD_LOCK, () => prepare(settings))));
    } catch (error) {
      // A half-saved settings file must not end the session: the next save repairs it.
      const told = tellFault(error);
      say(told instanceof Error ? told.message : String(told));
    }
  };
  await again();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(settings.content, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(again, SETTLE_MS);
  });
  try {
    await runNext(["dev", "-p", process.env.PORT || "3000", "-H", process.env.QA_HOST || LOOPBACK], {
      QA_BASE_PATH: settings.basePath,
    });
  } finally {
    watcher.close();
  }
  return EXIT.success;
});
