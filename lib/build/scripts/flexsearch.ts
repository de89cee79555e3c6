import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "esbuild";

/**
 * A custom build of FlexSearch for scripts that only use `add` and `search`. FlexSearch's sources have a flag for each
 * feature, which its own build sets to false and compiles away; our bundles do the same. The build fails for a version
 * with another source layout. Reasons: docs/decisions/0001-flexsearch.md.
 */
const SOURCES = path.join(path.dirname(createRequire(import.meta.url).resolve("flexsearch")), "../src");

/** Modules that no flag removes and these scripts never call: encoding, documents, workers, queries of several terms. */
const UNUSED = [
  "encoder.js",
  "document.js",
  "document/search.js",
  "worker.js",
  "intersect.js",
  "index/remove.js",
];

const NOTHING = `export default class {}
  export const fallback_encoder = null, apply_enrich = null, intersect = null, union = null, remove_index = null;`;

/** These scripts name no preset, so options stay as they are. */
const NO_PRESET = "export default (options) => options;";

/** Options that every index of these scripts has. Where they are read, they are constants like the flags. */
const CONSTANT_OPTIONS: Record<string, string> = {
  "this.tokenize": '"strict"',
  "this.depth": "0",
  "this.rtl": "false",
  "this.fastupdate": "false",
};
const READING_OPTIONS = ["index/add.js", "index/search.js"];

const withConstants = (source: string): string =>
  Object.entries(CONSTANT_OPTIONS).reduce((text, [option, value]) => text.replaceAll(option, value), source);

/** The imports of the flags, between the comments by which FlexSearch's own build removes them. */
const FLAG_IMPORTS = /\/\/ COMPILER BLOCK -->[\s\S]*?\/\/ <-- COMPILER BLOCK/g;

/** Returns the flags, all of them off. */
async function flagsOff(): Promise<Record<string, string>> {
  const config = await readFile(path.join(SOURCES, "config.js"), "utf8");
  const flags = [...config.matchAll(/export const (\w+)/g)].map(([, flag = ""]) => flag);
  return Object.fromEntries(flags.map((flag) => [flag, flag === "RELEASE" ? '"custom"' : "false"]));
}

/** Resolves FlexSearch's `Index` from its sources, with every feature switched off. */
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
        // Loading a module of an index defines its methods; no other module has side effects.
        return { path: file, sideEffects: path.basename(path.dirname(file)) === "index" };
      });
      onLoad({ filter: /[\\/]flexsearch[\\/]src[\\/].*\.js$/ }, async ({ path: file }) => {
        const name = path.relative(SOURCES, file).replaceAll(path.sep, "/");
        if (UNUSED.includes(name)) return { contents: NOTHING };
        if (name === "preset.js") return { contents: NO_PRESET };
        const source = (await readFile(file, "utf8")).replaceAll(FLAG_IMPORTS, "");
        return { contents: READING_OPTIONS.includes(name) ? withConstants(source) : source };
      });
    },
  };
}
