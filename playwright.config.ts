import { defineConfig, devices } from "@playwright/test";
import { installedChromiums, LEAN_FLAG, QUIET_FLAGS } from "./tests/run/chromium";
import { TEST_EXPORTS } from "./tests/run/exports";
import { thisMachine } from "./tests/run/machine";
import type { TargetOptions } from "./tests/support/test";

/** Set by `npm test`, which counts the tests. */
const report = process.env.QA_PLAYWRIGHT_REPORT;

const OTHER_CONTENT = ["empty.spec.ts", "hostile.spec.ts"];

/** Configures the browser tests of the exports that `npm test` builds (tests/run/exports.ts). */
export default defineConfig<object, TargetOptions>({
  testDir: "tests/e2e",
  globalSetup: "./tests/run/temporary-folder.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // A shared machine stalls occasionally; what fails twice is broken. The report lists tests that needed a retry.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    locale: "zh-CN",
    colorScheme: "light",
    // Cached pages would hide what other tests do to the network.
    serviceWorkers: "block",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: installedChromiums(thisMachine)[0],
      args: [...QUIET_FLAGS, LEAN_FLAG],
    },
  },
  projects: [
    // First, since its longest test takes half a minute.
    {
      name: "hostile",
      testMatch: "hostile.spec.ts",
      // What the policy forbids must not run without the policy either.
      use: { target: TEST_EXPORTS.hostile, bypassCSP: true },
    },
    {
      name: "root",
      // These have more to get wrong below a path.
      testIgnore: [
        ...OTHER_CONTENT,
        "ask.spec.ts",
        "browse.spec.ts",
        "embed.spec.ts",
        "every-page.spec.ts",
        "lost-address.spec.ts",
        "offline.spec.ts",
        "only-html.spec.ts",
        "policy.spec.ts",
        "search-page.spec.ts",
        "starred.spec.ts",
      ],
      use: { target: TEST_EXPORTS.root },
    },
    {
      name: "base-path",
      // Engine, input method, language and theme do not depend on addresses.
      testIgnore: [
        ...OTHER_CONTENT,
        "accessibility.spec.ts",
        "also.spec.ts",
        "answer-page.spec.ts",
        "budgets.spec.ts",
        "composition.spec.ts",
        "dialog.spec.ts",
        "early-keys.spec.ts",
        "find.spec.ts",
        "layout-shift.spec.ts",
        "media.spec.ts",
        "mend-query.spec.ts",
        "parity.spec.ts",
        "preferences.spec.ts",
        "project-page.spec.ts",
        "resume.spec.ts",
        "search-faults.spec.ts",
        "search-list.spec.ts",
        "shape.spec.ts",
      ],
      use: { target: TEST_EXPORTS["base-path"] },
    },
    // The content of this checkout may belong to any community.
    { name: "own", testMatch: ["export.spec.ts", "html.spec.ts"], use: { target: TEST_EXPORTS.own } },
    { name: "empty", testMatch: ["empty.spec.ts", "html.spec.ts"], use: { target: TEST_EXPORTS.empty } },
  ],
});
