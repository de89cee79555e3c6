import path from "node:path";
import { defineConfig } from "vitest/config";

/** Set by `npm test`, which counts the tests. */
const report = process.env.QA_VITEST_REPORT;
const root = path.resolve(import.meta.dirname, "../..");

interface Own {
  /** Modules that run before the tests. */
  before?: string[];
  hookTimeout?: number;
  fileParallelism?: boolean;
  /** False: modules are loaded once for all files. */
  isolate?: false;
}

/** Returns the configuration of a part of `npm test` that runs real programs: the tests below `folder`. */
export const partConfig = (folder: string, { before = [], ...own }: Own = {}) =>
  defineConfig({
    root,
    resolve: { alias: { "@": root } },
    test: {
      include: [`${folder}/**/*.test.ts`],
      globalSetup: ["tests/run/temporary-folder.ts", ...before],
      testTimeout: 300_000,
      reporters: report ? ["default", "json"] : ["default"],
      ...(report ? { outputFile: { json: report } } : {}),
      ...own,
    },
  });
