/** Runs the scorers and writers beside the labels. */
import { spawnSync } from "node:child_process";
import { ROOT } from "@/lib/build/settings";

const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

/** Returns the stdout of a Node program. Throws if it fails. */
export function node(args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${args.join(" ")} ended with exit code ${status}\n${stdout.slice(0, 2000)}`);
  return stdout;
}
