/** The command of this checkout as a process, bundled by `tests/run/bundled-command.ts`. */
import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { ROOT } from "@/lib/build/settings";

/** The script that Node runs, with a verb and its arguments. */
export const COMMAND = path.join(ROOT, ".cache/test/command/qa.mjs");

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Options {
  /** Added to the environment of the tests. */
  env?: Record<string, string>;
  /** User as whom it runs. */
  uid?: number;
  /** File descriptor that takes the output. */
  stdout?: number;
}

/** Runs a verb to its end. */
export async function qa(args: readonly string[], { env, uid, stdout }: Options = {}): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", stdout ?? "pipe", "pipe"],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err] = await Promise.all([child.stdout, child.stderr].map((each) => (each ? text(each) : "")));
  return { code: await ended, stdout: out ?? "", stderr: err ?? "" };
}
