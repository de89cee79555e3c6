/** `npm test`: everything that must hold, on a machine that has nothing but Node, npm and a package manager. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";
import { buildSite } from "@/lib/build/site";
import { run } from "@/lib/cli/run";
import { EXIT } from "@/lib/report/usage";
import { contentOf } from "../support/community";
import { writeHostileContent } from "../support/hostile-content";
import { provideChromium } from "./chromium";
import { TEST_EXPORTS, type TestExport } from "./exports";
import { thisMachine } from "./machine";
import { type Part, runNode, runParts, TestsFailedError } from "./parts";
import { type Counts, readReport } from "./reports";

const REPORTS = path.join(ROOT, ".cache/test/reports");

/** The script behind a package's command. */
const bin = (packageName: string, file: string): string => path.join(ROOT, "node_modules", packageName, file);

/** Runs a test runner that leaves a report; a failed test ends the part with the numbers told. */
async function runTests(
  name: string,
  args: readonly string[],
  env: (report: string) => Record<string, string>,
): Promise<Counts> {
  const report = path.join(REPORTS, `${name}.json`);
  await rm(report, { force: true });
  await mkdir(REPORTS, { recursive: true });
  let failure: unknown = null;
  await runNode(args, env(report)).catch((error: unknown) => {
    failure = error;
  });
  const counts = await readReport(report);
  if (failure === null && counts.failed === 0) return counts;
  throw counts.failed > 0 ? new TestsFailedError(counts) : failure;
}

let chromium = "";

async function buildFor({ out, basePath, siteUrl, content }: TestExport): Promise<void> {
  const made = content === "none" || content === "hostile";
  const folder = made ? await mkdtemp(path.join(tmpdir(), `qa-${content}-`)) : contentOf(content);
  try {
    if (content === "hostile") await writeHostileContent(folder);
    // Next's own process reads the address from the environment.
    if (siteUrl) process.env.QA_SITE_URL = siteUrl;
    else delete process.env.QA_SITE_URL;
    await buildSite({ content: folder, basePath, out });
  } finally {
    if (made) await rm(folder, { recursive: true });
  }
}

const PARTS: readonly Part[] = [
  {
    name: "Browser",
    async run() {
      chromium = await provideChromium(thisMachine);
      console.log(chromium);
      return undefined;
    },
  },
  {
    name: "Lint (biome check)",
    async run() {
      await runNode([bin("@biomejs/biome", "bin/biome"), "check", "."]);
      return undefined;
    },
  },
  {
    name: "Layers (depcruise)",
    async run() {
      await runNode([
        bin("dependency-cruiser", "bin/dependency-cruise.mjs"),
        "--config",
        path.join(ROOT, "dependency-cruiser.config.mjs"),
        ...["app", "components", "lib"],
      ]);
      return undefined;
    },
  },
  {
    name: "Types (tsc)",
    async run() {
      // A fresh clone lacks the declarations that Next generates.
      await runNode([bin("next", "dist/bin/next"), "typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
      await runNode([bin("typescript", "bin/tsc"), "--noEmit"]);
      return undefined;
    },
  },
  {
    name: "Unit and property tests (vitest)",
    run: () =>
      runTests("vitest", [bin("vitest", "vitest.mjs"), "run"], (report) => ({ QA_VITEST_REPORT: report })),
  },
  {
    name: "Extraction and search against hand-made labels",
    async run() {
      await runNode([bin("tsx", "dist/cli.mjs"), path.join(ROOT, "tests/quality/score.ts")]);
      return undefined;
    },
  },
  ...Object.values(TEST_EXPORTS).map(
    (wanted): Part => ({
      name: `Build: ${wanted.name} (content: ${wanted.content})`,
      async run() {
        await buildFor(wanted);
        return undefined;
      },
    }),
  ),
  {
    name: "Faults: builds killed, on full disks, two at once; the same bytes elsewhere (vitest)",
    run: () =>
      runTests(
        "faults",
        [bin("vitest", "vitest.mjs"), "run", "--config", path.join(ROOT, "tests/faults/vitest.config.ts")],
        (report) => ({ QA_VITEST_REPORT: report }),
      ),
  },
  {
    name: "Browser tests (playwright)",
    run: () =>
      runTests("playwright", [bin("@playwright/test", "cli.js"), "test"], (report) => ({
        CHROMIUM_PATH: chromium,
        QA_PLAYWRIGHT_REPORT: report,
        PLAYWRIGHT_HTML_OPEN: "never",
      })),
  },
];

await run("test", async () => ((await runParts(PARTS)) ? EXIT.success : EXIT.problems));
