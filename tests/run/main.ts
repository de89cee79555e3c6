/**
 * `npm test`: all checks, on a machine that has only Node, npm and a package manager. With `--mode long` the tests are those of
 * `npm run test:long`.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "@/lib/build/settings";
import { run } from "@/lib/cli/run";
import { EXIT } from "@/lib/report/usage";
import { contentOf } from "../support/community";
import { writeHostileContent } from "../support/hostile-content";
import { provideChromium } from "./chromium";
import { TEST_EXPORTS, type TestExport } from "./exports";
import { addFirefoxInCi, installedFirefoxes } from "./firefox";
import { thisMachine } from "./machine";
import { type Part, runNode, runStages, type Say, type Stage, TestsFailedError } from "./parts";
import { type Counts, readReport } from "./reports";

const REPORTS = path.join(ROOT, ".cache/test/reports");

const { mode } = parseArgs({ options: { mode: { type: "string", default: "test" } } }).values;

/** Returns the script behind a package's command. */
const bin = (packageName: string, file: string): string => path.join(ROOT, "node_modules", packageName, file);

/** Returns a part that runs programs in sequence and counts no tests. */
const programs = (name: string, ...commands: readonly (readonly string[])[]): Part => ({
  name,
  async run(say) {
    for (const command of commands) await runNode(command, say, { NEXT_TELEMETRY_DISABLED: "1" });
    return undefined;
  },
});

/** Runs a test runner that writes a report; a failed test ends the part and reports the counts. */
async function runTests(
  name: string,
  args: readonly string[],
  say: Say,
  env: (report: string) => Record<string, string>,
): Promise<Counts> {
  const report = path.join(REPORTS, `${name}.json`);
  await rm(report, { force: true });
  await mkdir(REPORTS, { recursive: true });
  let failure: unknown = null;
  await runNode(args, say, env(report)).catch((error: unknown) => {
    failure = error;
  });
  const counts = await readReport(report);
  if (failure === null && counts.failed === 0) return counts;
  throw counts.failed > 0 ? new TestsFailedError(counts) : failure;
}

async function buildExport({ out, basePath, siteUrl, content }: TestExport, say: Say): Promise<void> {
  const isMade = content === "none" || content === "hostile";
  const folder = isMade ? await mkdtemp(path.join(tmpdir(), `qa-${content}-`)) : contentOf(content);
  try {
    if (content === "hostile") await writeHostileContent(folder);
    await runNode(["--import", "tsx", "lib/cli/qa.ts", "build"], say, {
      QA_CONTENT: folder,
      QA_OUT: out,
      QA_BASE_PATH: basePath,
      QA_SITE_URL: siteUrl,
    });
  } finally {
    if (isMade) await rm(folder, { recursive: true });
  }
}

const building = (wanted: TestExport): Part => ({
  name: `Build: ${wanted.name} (content: ${wanted.content})`,
  async run(say) {
    await buildExport(wanted, say);
    return undefined;
  },
});

let chromium = "";

const browser: Part = {
  name: "Browser",
  async run(say) {
    chromium = await provideChromium(thisMachine);
    say(chromium);
    return undefined;
  },
};

const firefoxOfTheSystem: Part = {
  name: "Firefox of the system",
  async run(say) {
    const machine = { ...thisMachine, say };
    await addFirefoxInCi(machine);
    say(installedFirefoxes(machine)[0] ?? "none: the tests in it will be skipped");
    return undefined;
  },
};

const vitest = [bin("vitest", "vitest.mjs"), "--mode", mode];

const unit: Part = {
  name: "Unit and property tests (vitest)",
  run: (say) => runTests("vitest", [...vitest, "run"], say, (report) => ({ QA_VITEST_REPORT: report })),
};

const exports = Object.values(TEST_EXPORTS).filter(({ isLong }) => !isLong || mode === "long");
const builds = exports.map(building);
const [communityBuild] = builds;

/** Returns a part with its own configuration, `tests/<name>/vitest.config.ts`. */
const suite = (
  name: string,
  title: string,
  { after, env = () => ({}) }: { after?: Part; env?: () => Record<string, string> } = {},
): Part => ({
  name: `${title} (vitest)`,
  after,
  run: (say) =>
    runTests(
      name,
      [...vitest, "run", "--config", path.join(ROOT, `tests/${name}/vitest.config.ts`)],
      say,
      (report) => ({ QA_VITEST_REPORT: report, ...env() }),
    ),
});

const withChromium = () => ({ CHROMIUM_PATH: chromium });

const faults = suite(
  "faults",
  "Faults: builds killed, on full disks, two at once; the same bytes elsewhere",
  {
    after: communityBuild,
  },
);

const adoption = suite("adopt", "Adoption: the package installed, communities, an upgrade", {
  env: withChromium,
});

const engine = suite("engine", "Engine: nodes of OpenSearch, fed, searched and killed", {
  after: communityBuild,
  env: withChromium,
});

const firefox = suite("firefox", "Firefox: the three jobs of a reader", { after: communityBuild });

const browserTests: Part = {
  name: "Browser tests (playwright)",
  run: (say) =>
    runTests("playwright", [bin("@playwright/test", "cli.js"), "test"], say, (report) => ({
      CHROMIUM_PATH: chromium,
      MODE: mode,
      QA_PLAYWRIGHT_REPORT: report,
      PLAYWRIGHT_HTML_OPEN: "never",
    })),
};

const STAGES: readonly Stage[] = [
  [[browser]],
  [
    [
      programs(
        "Types (tsc)",
        // A fresh clone lacks the declarations that Next generates.
        [bin("next", "dist/bin/next"), "typegen"],
        [bin("typescript-7", "bin/tsc"), "--noEmit"],
      ),
      programs("Lint (biome check)", [bin("@biomejs/biome", "bin/biome"), "check", "."]),
      programs("Layers (depcruise)", [
        bin("dependency-cruiser", "bin/dependency-cruise.mjs"),
        "--config",
        path.join(ROOT, "dependency-cruiser.config.mjs"),
        ...["app", "components", "lib"],
      ]),
    ],
    [
      programs("Extraction and search against hand-made labels", [
        bin("tsx", "dist/cli.mjs"),
        path.join(ROOT, "tests/quality/score.ts"),
      ]),
    ],
    // Waits for the network and the disk.
    [firefoxOfTheSystem],
  ],
  [[unit]],
  // Nodes, packages and killed programs make their tests wait more than they compute. The faults run in a second checkout.
  [[...builds, faults], [firefox], [adoption], [engine]],
  [[browserTests]],
];

await run("test", async () => ((await runStages(STAGES)) ? EXIT.success : EXIT.problems));
