/**
 * Real builds in a second checkout with the site of the first: killed, on a full disk, two at once. The last one
 * succeeds, and its site is byte-equal to the one built here.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readlinkSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "@/lib/content/storage/folder";
import { TEST_EXPORTS } from "../run/exports";
import { createElsewhere, differences, type Elsewhere, linkTree } from "../support/elsewhere";
import { mountDisk, whyNoDisk } from "../support/file-systems";
import { ended } from "../support/script";

const GOOD = TEST_EXPORTS.root.out;

/** An environment that differs from the first build's: nothing inherited, another time zone and locale. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: process.env.PATH ?? "",
  HOME: process.env.HOME ?? "",
  TZ: "Pacific/Chatham",
  LANG: "tr_TR.UTF-8",
  LC_ALL: "tr_TR.UTF-8",
};

let elsewhere: Elsewhere;
let ledger: string;
const at = (...parts: string[]): string => path.join(elsewhere.folder, ...parts);
const readLedger = (): Promise<string> => readFile(at("content/permalinks.json"), "utf8");

beforeAll(async () => {
  elsewhere = await createElsewhere();
  await linkTree(GOOD, at("out"));
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

interface Build {
  child: ChildProcess;
  output(): string;
  /** Waits until the build prints something; rejects if it ends first. */
  says(what: RegExp): Promise<void>;
}

function startBuild(): Build {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/qa.ts", "build"], {
    cwd: elsewhere.folder,
    env: ENVIRONMENT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const says = (what: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (what.test(output)) resolve();
      };
      child.stdout?.on("data", look);
      child.stderr?.on("data", look);
      child.on("exit", () => reject(new Error(`ended before it said ${what}:\n${output}`)));
      look();
    });
  return { child, output: () => output, says };
}

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

  it.each([
    ["while it reads the posts", /^/],
    ["while Next compiles", /Creating an optimized production build/],
    ["while Next writes pages", /Generating static pages/],
    ["when the export is complete", /QA_SITE_URL is not set/],
  ])("%s leaves site and permalinks as they were, and nothing at work", async (_, moment) => {
    const build = startBuild();
    await build.says(moment);
    build.child.kill("SIGKILL");
    expect(await ended(build.child)).toBe("SIGKILL");
    await goodSiteStands();
    if (process.platform === "linux")
      await expect.poll(atWork, { timeout: 10_000, interval: 50 }).toEqual([]);
  });
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

  it("ends with 1 as well where Next is what fills it", async () => {
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
    expect(await readdir(at(".cache"))).toEqual(["index", "knowledge.json", "posts"]);
  });
});
