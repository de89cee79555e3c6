/** The machine as the tests see it; the unit tests pass a fake one. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  /** Returns whether a program exists at this path. */
  hasProgram(file: string): boolean;
  /** Runs a command with its output shown; returns whether it succeeded within the limit. */
  run(command: string, args: readonly string[], limitMs: number): Promise<boolean>;
  /** Runs a command with its output hidden; returns its stdout, or null if it failed or timed out. */
  ask(command: string, args: readonly string[], limitMs: number): Promise<string | null>;
  say(line: string): void;
}

/** Returns the path of a program in one of the folders of `PATH`. */
export function onPath(machine: Pick<Machine, "env" | "hasProgram">, name: string): string | null {
  const folders = (machine.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(machine.hasProgram) ?? null;
}

/** The present machine. */
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
