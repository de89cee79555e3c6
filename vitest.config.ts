import { defineConfig } from "vitest/config";

/** Set by `npm test`, which counts the tests. */
const report = process.env.QA_VITEST_REPORT;

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}", "tests/property/**/*.test.ts"],
    globalSetup: ["tests/run/temporary-folder.ts"],
    testTimeout: 30_000,
    // By default Vitest leaves one core idle, which is half of two.
    maxWorkers: "100%",
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
