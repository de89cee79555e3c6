/** Runs `qa` as a user does. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";

const TSX = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

/** What a Node program prints on stdout. Throws where it fails. */
export function node(args: readonly string[], input = ""): string {
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    input,
    encoding: "utf8",
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${args.join(" ")} ended with exit code ${status}\n${stdout.slice(0, 2000)}`);
  return stdout;
}

/** What `qa ARGS` prints. Throws where it fails. */
export const qa = (args: readonly string[], input?: string): string =>
  node([TSX, "lib/cli/qa.ts", ...args], input);
