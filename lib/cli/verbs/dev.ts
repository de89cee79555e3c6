import { prepare, summary } from "@/lib/build/prepare";
import { LOOPBACK } from "@/lib/build/serve";
import { runNext } from "@/lib/build/site";
import { openWorkspace } from "@/lib/build/workspace";
import { noteOwnFiles } from "@/lib/content/own-files";
import { withLock } from "@/lib/content/storage/lock";
import { watchPosts } from "@/lib/content/watch-posts";
import { tellFault } from "@/lib/report/faults";
import { say } from "@/lib/report/output";
import { EXIT, type Verb } from "@/lib/report/usage";
import { portOf, SERVER_ENVIRONMENT, settingsOf } from "../site-settings";

export const dev: Verb = {
  help: `Usage: qa dev [DIR]

Serves the site of the posts below DIR (default: the content folder at hand), extracts posts again when they change, and
reloads open pages.
${SERVER_ENVIRONMENT}`,
  async run(args) {
    const port = portOf(process.env);
    const settings = settingsOf(args);
    const { workspace, content } = settings;
    const root = await withLock(workspace.lock, () => openWorkspace(workspace));
    const again = async (): Promise<void> => {
      try {
        const prepared = await withLock(workspace.lock, () => prepare(settings));
        say(summary(prepared));
        await noteOwnFiles(workspace.folder, content, prepared.files);
      } catch (error) {
        // A half-saved settings file must not end the session: the next save repairs it.
        const told = tellFault(error);
        say(told instanceof Error ? told.message : String(told));
      }
    };
    await again();
    const watcher = watchPosts(content, again);
    try {
      await runNext(workspace, root, ["dev", "-p", String(port), "-H", process.env.QA_HOST || LOOPBACK], {
        QA_BASE_PATH: settings.basePath,
      });
    } finally {
      watcher.close();
    }
    return EXIT.success;
  },
};
