/** Settings shared by the commands that build or serve a site. */
import { parseArgs } from "node:util";
import { type BuildSettings, buildSettings } from "@/lib/build/settings";
import { existingFolder } from "@/lib/content/content-folder";
import { UsageError } from "@/lib/report/usage";

export const ENVIRONMENT = `Environment:
  QA_CONTENT    folder of posts, as DIR
  QA_OUT        where the site goes (default: out)
  QA_BASE_PATH  path that the site is served below, such as /docs
  QA_SITE_URL   address of the site, for feeds, sitemap, previews and cards`;

export const SERVER_ENVIRONMENT = `${ENVIRONMENT}
  PORT          port to serve on (default: 3000)
  QA_HOST       address to serve on (default: 127.0.0.1, this computer only)`;

/**
 * Reads the settings from the environment; an argument names the folder of posts. Throws `UsageError` for invalid ones.
 */
export function settingsOf(args: string[]): BuildSettings {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length > 1) throw new UsageError("give one folder of posts");
  const [folder] = positionals;
  return buildSettings({ ...process.env, ...(folder && { QA_CONTENT: existingFolder(folder) }) });
}

const DEFAULT_PORT = 3000;

/** Returns the port in PORT. Throws `UsageError` if it is invalid. */
export function portOf(env: Record<string, string | undefined>): number {
  const port = Number(env.PORT || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`PORT: "${env.PORT}" is not a port; give a number from 0 to 65535`);
}
