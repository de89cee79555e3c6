import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Set by `npm test`, which counts the tests. */
const report = process.env.QA_VITEST_REPORT;

/** Replace modules for themselves (`vi.mock`), and need modules of their own. */
const REPLACING = ["tests/unit/site/pseudo-language.test.tsx", "tests/unit/search/format/pack.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    globalSetup: ["tests/run/temporary-folder.ts", "tests/run/bundled-command.ts"],
    testTimeout: 30_000,
    // Many tests wait for processes and servers. By default Vitest leaves one core idle, which is half of two.
    maxWorkers: availableParallelism() + 1,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
    projects: [
      {
        extends: true,
        test: {
          name: "modules",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/property/**/*.test.ts"],
          exclude: REPLACING,
          // Modules are loaded once a worker, not once a file: a third of the time. They hold no state of a test.
          isolate: false,
          setupFiles: ["tests/run/own-environment.ts"],
        },
      },
      { extends: true, test: { name: "replaced modules", include: REPLACING } },
    ],
  },
});
