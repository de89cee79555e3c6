/** What the tests need to know of the machine and may do on it; the unit tests give a made-up one. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  /** Whether a program stands at this path. */
  hasProgram(file: string): boolean;
  /** Runs a command with its output shown; whether it ended well within the limit. */
  run(command: string, args: readonly string[], limitMs: number): Promise<boolean>;
  /** Runs a command with its output hidden; its standard output, or null if it failed or took too long. */
  ask(command: string, args: readonly string[], limitMs: number): Promise<string | null>;
  say(line: string): void;
}

/** The path of a program in one of the folders of `PATH`. */
export function onPath(machine: Pick<Machine, "env" | "hasProgram">, name: string): string | null {
  const folders = (machine.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(machine.hasProgram) ?? null;
}

/** The machine that this runs on. */
export const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  hasProgram(file) {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  run: async (command, args, limitMs) => (await start(command, args, limitMs, "inherit")) !== null,
  ask: (command, args, limitMs) => start(command, args, limitMs, "pipe"),
  say: (line) => console.log(line),
};

function start(
  command: string,
  args: readonly string[],
  limitMs: number,
  output: "inherit" | "pipe",
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", output, output === "pipe" ? "ignore" : "inherit"],
      timeout: limitMs,
      killSignal: "SIGKILL",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += chunk;
    });
    child.on("error", () => resolve(null));
    child.on("close", (code) => resolve(code === 0 ? text : null));
  });
}
