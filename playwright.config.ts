import { defineConfig, devices, type Project } from "@playwright/test";
import { installedChromiums, LEAN_FLAG, QUIET_FLAGS } from "./tests/run/chromium";
import { TEST_EXPORTS } from "./tests/run/exports";
import { thisMachine } from "./tests/run/machine";
import { isLong, LONG } from "./tests/support/long";
import type { TargetOptions } from "./tests/support/test";

/** Set by `npm test`, which counts the tests. */
const report = process.env.QA_PLAYWRIGHT_REPORT;

const OTHER_CONTENT = ["empty.spec.ts", "hostile.spec.ts"];

const LONG_PROJECTS: Project<TargetOptions>[] = [
  // The content of this checkout may belong to any community.
  { name: "own", testMatch: ["export.spec.ts", "html.spec.ts"], use: { target: TEST_EXPORTS.own } },
  { name: "empty", testMatch: ["empty.spec.ts", "html.spec.ts"], use: { target: TEST_EXPORTS.empty } },
  { name: "root", testIgnore: OTHER_CONTENT, use: { target: TEST_EXPORTS.root } },
];

/** Configures the browser tests of the exports that `npm test` builds (tests/run/exports.ts). */
export default defineConfig<object, TargetOptions>({
  testDir: "tests/e2e",
  ...(isLong ? {} : { grepInvert: new RegExp(LONG) }),
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
    // First, since its longest test takes a quarter of a minute.
    {
      name: "hostile",
      testMatch: "hostile.spec.ts",
      // What the policy forbids must not run without the policy either.
      use: { target: TEST_EXPORTS.hostile, bypassCSP: true },
    },
    { name: "community", testIgnore: OTHER_CONTENT, use: { target: TEST_EXPORTS.community } },
    ...(isLong ? LONG_PROJECTS : []),
  ],
});
