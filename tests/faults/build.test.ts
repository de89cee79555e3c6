/**
 * Real builds in a second checkout with the site of the first: killed, on a full disk, two at once. The last one
 * succeeds, and its site is byte-equal to the one built here.
 */
import { readdirSync, readlinkSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "@/lib/build/settings";
import { readLedger as readLedgerOf } from "@/lib/content/ledger-file";
import { filesBelow } from "@/lib/content/storage/folder";
import { TEST_EXPORTS } from "../run/exports";
import { COMMUNITY } from "../support/community";
import { createElsewhere, differences, type Elsewhere, linkTree } from "../support/elsewhere";
import { mountDisk, whyNoDisk } from "../support/file-systems";
import { isLong, sampled } from "../support/long";
import { contents, post, put } from "../support/posts";
import { type Program, startProgram } from "../support/program";
import { ended } from "../support/script";

const { out: GOOD, basePath, siteUrl } = TEST_EXPORTS.community;

/** An environment that differs from the first build's: nothing inherited, another time zone and locale. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: process.env.PATH ?? "",
  HOME: process.env.HOME ?? "",
  TZ: "Pacific/Chatham",
  LANG: "tr_TR.UTF-8",
  LC_ALL: "tr_TR.UTF-8",
  QA_BASE_PATH: basePath,
  QA_SITE_URL: siteUrl,
};

let elsewhere: Elsewhere;
let ledger: string;
const at = (...parts: string[]): string => path.join(elsewhere.folder, ...parts);
const readLedger = (): Promise<string> => readFile(at("content/permalinks.json"), "utf8");

beforeAll(async () => {
  elsewhere = await createElsewhere();
  linkTree(GOOD, at("out"));
  if (!isLong) await cp(path.join(ROOT, ".next/cache"), at(".next/cache"), { recursive: true });
  ledger = await readLedger();
}, 120_000);
afterAll(() => elsewhere.remove(), 60_000);

/** A new post, for which a successful build would record ids. */
const NEW_POST = `---
title: "Weekly"
date: 2030-01-04
---

### 每周读者问答提炼

**@甲** 提问：

> 新的一期里的新问题，会有永久链接吗？

A：构建完成以后才有。
`;

/** Starts a verb in the second checkout. */
const start = (args: readonly string[], env: Record<string, string> = {}): Program =>
  startProgram(args, elsewhere.folder, { ...ENVIRONMENT, ...env });
const startBuild = (): Program => start(["build"]);

/** Returns the ids of processes whose working directory is the second checkout. */
function atWork(): string[] {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === elsewhere.folder;
    } catch {
      return false;
    }
  });
}

const goodSiteStands = async (): Promise<void> => {
  expect(await differences(GOOD, at("out"))).toEqual([]);
  expect((await readdir(elsewhere.folder)).filter((name) => name.startsWith("out"))).toEqual(["out"]);
  expect(await readLedger()).toBe(ledger);
};

describe("a real build that is killed", () => {
  beforeAll(async () => {
    await mkdir(at("content/weekly/new"));
    await writeFile(at("content/weekly/new/index.md"), NEW_POST);
  });
  afterAll(() => rm(at("content/weekly/new"), { recursive: true }));

  const moments: readonly [string, RegExp][] = [
    ["while it reads the posts", /^/],
    ["while Next compiles", /Creating an optimized production build/],
    ["while Next writes pages", /Generating static pages/],
    ["when the export is complete", /preview cards/],
  ];
  it.each(sampled(moments, moments.length))(
    "%s leaves site and permalinks as they were, and nothing at work",
    async (_, moment) => {
      const build = startBuild();
      await build.says(moment);
      build.child.kill("SIGKILL");
      expect(await ended(build.child)).toBe("SIGKILL");
      await goodSiteStands();
      if (process.platform === "linux")
        await expect.poll(atWork, { timeout: 10_000, interval: 50 }).toEqual([]);
    },
  );
});

const KILLS = 25;
const POSTS = 30;

describe.runIf(isLong)("a sync and a build that are killed together", () => {
  const env = () => ({ QA_CONTENT: at("posts"), QA_OUT: at("site") });
  const sync = (): Program => start(["sync", at("upstream"), "--to", at("posts/synced")], env());
  const idsNow = async (): Promise<string[]> => [...(await readLedgerOf(at("posts"))).keys()];

  async function publish(round: number): Promise<void> {
    for (let i = 0; i < POSTS; i++)
      await put(at(`upstream/p${i}/index.md`), post(`第 ${round} 轮：第 ${i} 个问题怎么解决？`));
  }
  /** The rounds that the posts at hand are of, and how many there are. */
  async function found(): Promise<{ rounds: string[]; posts: number }> {
    const texts = Object.values(await contents(at("posts/synced")));
    return {
      rounds: [...new Set(texts.map((text) => /第 (\d+) 轮/.exec(text)?.[1] ?? ""))],
      posts: texts.length,
    };
  }
  /** Whether all commands that read the posts do so. */
  async function expectReadable(): Promise<void> {
    const verbs = [
      ["stats", at("posts")],
      ["check", at("posts")],
      ["search", "问题", "--content", at("posts")],
    ].map((args) => start(args, env()));
    for (const verb of verbs) expect(await ended(verb.child), verb.output()).toBe(0);
  }

  it(`${KILLS} times at any moment lose nothing, and leave nothing half done`, async () => {
    await cp(COMMUNITY, at("posts"), { recursive: true });
    linkTree(GOOD, at("site"));
    await publish(0);
    const began = performance.now();
    expect(await ended(sync().child)).toBe(0);
    const syncMs = performance.now() - began;
    for (let round = 1; round <= KILLS; round++) {
      const [before, ids] = [await found(), await idsNow()];
      await publish(round);
      const programs = [sync(), start(["build"], env())];
      const moments = [Math.random() * 1.2 * syncMs, Math.random() * 6 * syncMs];
      await Promise.all(
        programs.map(async ({ child }, i) => {
          const timer = setTimeout(() => child.kill("SIGKILL"), moments[i]);
          await ended(child);
          clearTimeout(timer);
        }),
      );
      await expectReadable();
      const after = await found();
      expect([before.rounds, [String(round)]]).toContainEqual(after.rounds);
      expect(after.posts).toBe(POSTS);
      expect(await idsNow()).toEqual(expect.arrayContaining(ids));
      if (programs[1]?.child.exitCode !== 0 && round === 1)
        expect(await differences(GOOD, at("site"))).toEqual([]);
    }
    expect(await ended(sync().child)).toBe(0);
    expect(await found()).toEqual({ rounds: [String(KILLS)], posts: POSTS });
    const last = start(["build"], env());
    expect(await ended(last.child), last.output()).toBe(0);
    const published = await readFile(at("site/api/pairs.json"), "utf8");
    for (let i = 0; i < POSTS; i++) expect(published).toContain(`第 ${KILLS} 轮：第 ${i} 个`);
    expect(published).not.toContain(`第 ${KILLS - 1} 轮`);
  }, 3_600_000);
});

const why = whyNoDisk();
describe.skipIf(why)(`a real build on a full disk${why ? ` (skipped: ${why})` : ""}`, () => {
  it("ends with 1 and says why; the site stays", async () => {
    await mkdir(at(".cache"), { recursive: true });
    const disk = mountDisk("40k", at(".cache"));
    const build = startBuild();
    const code = await ended(build.child);
    disk?.remove();
    expect(code).toBe(1);
    expect(build.output()).toMatch(/^qa: .*no space is left on the device; free some/m);
    await goodSiteStands();
  });

  it.runIf(isLong)("ends with 1 as well where Next is what fills it", async () => {
    const disk = mountDisk("8m", at(".cache"));
    const build = startBuild();
    const code = await ended(build.child);
    disk?.remove();
    expect(code).toBe(1);
    expect(build.output()).toMatch(/ENOSPC|no space/i);
    await goodSiteStands();
  });
});

describe("a real build elsewhere", () => {
  it("makes the next one wait, and writes the same bytes as the one here", async () => {
    const { ino: before } = await stat(at("out"));
    const first = startBuild();
    await first.says(/Creating an optimized production build/);
    const second = startBuild();
    await second.says(new RegExp(`Another command \\(process ${first.child.pid}\\) is writing here`));
    second.child.kill("SIGTERM");
    await ended(second.child);
    expect(await ended(first.child), first.output()).toBe(0);
    await goodSiteStands();
    expect((await filesBelow(at("out"))).length).toBeGreaterThan(100);
    // It is not the previous folder.
    expect((await stat(at("out"))).ino).not.toBe(before);
    expect(await readdir(at(".cache"))).toEqual([
      "cards",
      "cards-worker.mjs",
      "index",
      "knowledge.json",
      "pages-worker.mjs",
      "posts",
    ]);
  });
});
