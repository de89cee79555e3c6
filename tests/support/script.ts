/** Runs scripts of `tests/support` as processes. They are bundled, so that they start without a loader. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";

/** How scripts for Node are bundled here. */
export const FOR_NODE = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // Some packages still load Node modules by `require`.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
} as const satisfies BuildOptions;

/**
 * Bundles a script into `folder`, and returns a function that starts it; its output can be read, its errors are shown.
 */
export async function bundled(
  name: string,
  folder: string,
): Promise<(...args: readonly string[]) => ChildProcess> {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    entryPoints: [path.resolve(`tests/support/${name}.ts`)],
    outfile,
    ...FOR_NODE,
  });
  return (...args) => spawn(process.execPath, [outfile, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

/** Waits for the first output of a process. */
export async function speaks(child: ChildProcess): Promise<void> {
  await new Promise((resolve) => child.stdout?.once("data", resolve));
}

/** Waits for the end of a process, which may be over already; returns its exit code or signal. */
export async function ended(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode ?? child.signalCode;
}
