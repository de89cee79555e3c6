/**
 * Runs before the tests of Vitest: bundles the command with its packages, since a process that loads them file by file
 * takes twice as long. Tests that adopt the package or kill builds run the command from its sources.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { ROOT } from "@/lib/build/settings";
import { COMMAND } from "../support/command";
import { FOR_NODE } from "../support/script";

/** Packages with native parts, or which only a build of the site loads. */
const EXTERNAL = [
  "next",
  "esbuild",
  "typescript",
  "lightningcss",
  "@next/*",
  "@node-rs/*",
  "@resvg/*",
  "@tailwindcss/*",
];

/** A bundle lies elsewhere than the modules that look up files beside themselves. */
const ownPlaces: Plugin = {
  name: "own-places",
  setup({ onLoad }) {
    // Packages come as JavaScript.
    onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, "utf8"))
        .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(file)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href)),
      loader: file.endsWith("x") ? "tsx" : "ts",
    }));
  },
};

export default async function bundleCommand(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["lib/cli/qa.ts"],
    outdir: path.dirname(COMMAND),
    outExtension: { ".js": ".mjs" },
    ...FOR_NODE,
    splitting: true,
    external: EXTERNAL,
    plugins: [ownPlaces],
  });
}
