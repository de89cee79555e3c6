/** `npm run lighthouse`: the main pages in Lighthouse's four categories, on a phone and a desktop. */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { buildSettings } from "@/lib/build/settings";
import { run } from "@/lib/cli/run";
import { OWN_CONTENT } from "@/lib/content/home";
import { ExpectedError } from "@/lib/model/expected-error";
import { EXIT, UsageError } from "@/lib/report/usage";
import { provideChromium } from "../run/chromium";
import { thisMachine } from "../run/machine";
import { installPackages } from "../support/install";
import { largestProject, loadKnowledge, middleOfThread } from "../support/knowledge";
import { serve } from "../support/site";
import { type Audit, audit, CATEGORIES, type Category, PROFILES, type Profile } from "./audit";

const FLOOR = 95;

const HELP = `Usage: npm run lighthouse -- [--runs N] [--json]

Audits the site in out/ (npm run build writes it); ends with exit code 1 where a median is below ${FLOOR}.

  --runs N    audits of a page, of which the median counts (default: 3)
  --json      print everything measured as JSON`;

interface Row {
  page: string;
  path: string;
  profile: Profile;
  scores: Record<Category, number>;
  /** Audits that lost points in any run. */
  lost: string[];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function rowOf(page: string, path: string, profile: Profile, audits: readonly Audit[]): Row {
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => [category, median(audits.map((one) => one.scores[category]))]),
  ) as Record<Category, number>;
  return { page, path, profile, scores, lost: [...new Set(audits.flatMap(({ lost }) => lost))] };
}

const isLow = ({ scores }: Row): boolean => CATEGORIES.some((category) => scores[category] < FLOOR);

function table(rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i < 2 ? cell.padEnd(10) : cell.padStart(16))).join("");
  return [
    line(["page", "profile", ...CATEGORIES]),
    ...rows.flatMap((row) => [
      line([row.page, row.profile, ...CATEGORIES.map((category) => String(row.scores[category]))]),
      ...(isLow(row) ? row.lost.map((what) => `  ${what}`) : []),
    ]),
  ].join("\n");
}

await run("lighthouse", async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return EXIT.success;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new UsageError(`--runs ${values.runs}: give a whole number`);
  const missing = await installPackages(import.meta.dirname);
  if (missing) throw new ExpectedError(`Lighthouse could not be installed: ${missing}`);
  const browser = await provideChromium(thisMachine);
  const knowledge = await loadKnowledge(OWN_CONTENT);
  const pages = {
    start: "/",
    project: `/projects/${largestProject(knowledge).slug}/`,
    answer: `/qa/${middleOfThread(knowledge).id}/`,
    search: "/search/",
    results: `/search/?q=${encodeURIComponent(knowledge.site.examples[0] ?? "配置")}`,
  };
  const { site, close } = await serve({
    ...buildSettings(process.env),
    name: "root",
    siteUrl: "",
    content: "own",
  });
  const before = loadavg()[0] ?? 0;
  const rows: Row[] = [];
  try {
    for (const profile of PROFILES) {
      for (const [page, path] of Object.entries(pages)) {
        console.error(`${page}, ${profile}`);
        const audits: Audit[] = [];
        for (let i = 0; i < runs; i++) audits.push(await audit(site.url(path), profile, browser));
        rows.push(rowOf(page, path, profile, audits));
      }
    }
  } finally {
    await close();
  }
  const load = [before, loadavg()[0] ?? 0].map((value) => value.toFixed(1));
  console.log(
    values.json
      ? JSON.stringify({ runs, load, rows }, null, 1)
      : `${table(rows)}\n\nmedian of ${runs}; load of the machine before and after: ${load.join(", ")}`,
  );
  return rows.some(isLow) ? EXIT.problems : EXIT.success;
});
