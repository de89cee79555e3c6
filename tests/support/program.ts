/** Runs the command as a process, and hears what it says. */
import { type ChildProcess, spawn } from "node:child_process";

export interface Program {
  child: ChildProcess;
  output(): string;
  /** Waits until the program says something; rejects where it ends before. */
  says(what: RegExp): Promise<void>;
}

const FROM_SOURCES = ["--import", "tsx", "lib/cli/qa.ts"];

/** Starts the command of the checkout in `folder`, or a script. */
export function startProgram(
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
  script: readonly string[] = FROM_SOURCES,
): Program {
  const child = spawn(process.execPath, [...script, ...args], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const says = (what: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (what.test(output)) resolve();
      };
      child.stdout?.on("data", look);
      child.stderr?.on("data", look);
      child.on("exit", () => reject(new Error(`ended before it said ${what}:\n${output}`)));
      look();
    });
  return { child, output: () => output, says };
}
