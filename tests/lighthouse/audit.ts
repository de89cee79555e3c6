/** Runs Lighthouse on one page, in a process of its own. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { QUIET_FLAGS } from "../run/chromium";

const CLI = path.join(import.meta.dirname, "node_modules/lighthouse/cli/index.js");
const LIMIT_MS = 180_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

export const PROFILES = ["mobile", "desktop"] as const;
export type Profile = (typeof PROFILES)[number];

export interface Audit {
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** Lost points: title and explanation of Lighthouse. */
  lost: string[];
}

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});

const reportSchema = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    "best-practices": category,
    seo: category,
  }),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() }),
  ),
});

/** Audits a page. Throws `ExpectedError` if Lighthouse fails. */
export async function audit(url: string, profile: Profile, browser: string): Promise<Audit> {
  const flags = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", ...QUIET_FLAGS];
  const args = [
    CLI,
    url,
    "--quiet",
    "--output=json",
    `--only-categories=${CATEGORIES.join(",")}`,
    `--chrome-flags=${flags.join(" ")}`,
    ...(profile === "desktop" ? ["--preset=desktop"] : []),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    timeout: LIMIT_MS,
    maxBuffer: MAX_OUTPUT_BYTES,
    env: { ...process.env, CHROME_PATH: browser },
  }).catch((error: Error) => {
    throw new ExpectedError(
      `Lighthouse failed on ${url}: ${error.message.split("\n").slice(0, 4).join(" ")}`,
    );
  });
  const { categories, audits } = reportSchema.parse(JSON.parse(stdout));
  const weighed = CATEGORIES.flatMap((name) => categories[name].auditRefs.filter(({ weight }) => weight > 0));
  const lost = weighed.flatMap(({ id }) => {
    const { title = id, score = null, displayValue } = audits[id] ?? {};
    return score !== null && score < 0.9 ? [displayValue ? `${title}: ${displayValue}` : title] : [];
  });
  const scoreOf = (name: Category): number => Math.round((categories[name].score ?? 0) * 100);
  return {
    scores: {
      performance: scoreOf("performance"),
      accessibility: scoreOf("accessibility"),
      "best-practices": scoreOf("best-practices"),
      seo: scoreOf("seo"),
    },
    lost,
  };
}
