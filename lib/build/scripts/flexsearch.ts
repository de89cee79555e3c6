import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "esbuild";

/**
 * A custom build of FlexSearch for scripts that use `add` and `search` alone. FlexSearch publishes its sources with a flag
 * for each feature, which its own build sets to false and compiles away; this does the same in our bundles. A version whose
 * sources lie otherwise fails the build. docs/decisions/0001-flexsearch.md tells why.
 */
const SOURCES = path.join(path.dirname(createRequire(import.meta.url).resolve("flexsearch")), "../src");

/** What no flag leaves out, and what these scripts never call: cutting texts, documents of several fields, threads. */
const UNUSED = ["encoder.js", "document.js", "document/search.js", "worker.js"];

const NOTHING =
  "export default class {} export const fallback_encoder = null; export const apply_enrich = null;";

/** The imports of the flags, between the marks by which FlexSearch's own build leaves them out. */
const FLAG_IMPORTS = /\/\/ COMPILER BLOCK -->[\s\S]*?\/\/ <-- COMPILER BLOCK/g;

/** The flags, all of them off. */
async function flagsOff(): Promise<Record<string, string>> {
  const config = await readFile(path.join(SOURCES, "config.js"), "utf8");
  const flags = [...config.matchAll(/export const (\w+)/g)].map(([, flag = ""]) => flag);
  return Object.fromEntries(flags.map((flag) => [flag, flag === "RELEASE" ? '"custom"' : "false"]));
}

/** Takes FlexSearch's `Index` from its sources, with every feature switched off. */
export async function customFlexSearch(): Promise<Plugin> {
  const off = await flagsOff();
  return {
    name: "custom-flexsearch",
    setup({ initialOptions, onResolve, onLoad }) {
      initialOptions.define = { ...off, ...initialOptions.define };
      onResolve({ filter: /^flexsearch$/ }, () => ({ path: "flexsearch", namespace: "custom" }));
      onLoad({ filter: /^flexsearch$/, namespace: "custom" }, () => ({
        contents: 'export { default as Index } from "./index.js";',
        resolveDir: SOURCES,
      }));
      onResolve({ filter: /^\.\.?\// }, ({ path: name, resolveDir }) => {
        const file = path.resolve(resolveDir, name);
        if (!file.startsWith(SOURCES + path.sep)) return undefined;
        // The methods of an index are set when their modules are loaded; nothing else acts by being there.
        return { path: file, sideEffects: path.basename(path.dirname(file)) === "index" };
      });
      onLoad({ filter: /[\\/]flexsearch[\\/]src[\\/].*\.js$/ }, async ({ path: file }) => {
        const name = path.relative(SOURCES, file).replaceAll(path.sep, "/");
        if (UNUSED.includes(name)) return { contents: NOTHING };
        return { contents: (await readFile(file, "utf8")).replaceAll(FLAG_IMPORTS, "") };
      });
    },
  };
}
