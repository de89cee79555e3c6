import path from "node:path";
import { defineConfig } from "vitest/config";

/** Set by `npm test`, which counts the tests. */
const report = process.env.QA_VITEST_REPORT;
const root = path.resolve(import.meta.dirname, "../..");

/** Real nodes of OpenSearch: a part of `npm test` of its own, skipped aloud where there are none. */
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    include: ["tests/engine/**/*.test.ts"],
    globalSetup: ["tests/run/temporary-folder.ts"],
    testTimeout: 300_000,
    // A shared machine stalls now and then; what fails twice is broken.
    retry: process.env.CI ? 1 : 0,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
