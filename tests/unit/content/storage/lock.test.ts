/** One process at a time. */
import { type ChildProcess, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "@/lib/content/storage/lock";
import { beginningOf, MACHINE } from "@/lib/content/storage/process";
import { tellFault } from "@/lib/report/faults";
import { isLong } from "../../../support/long";
import { bundled, ended, speaks } from "../../../support/script";

let scripts: string;
let holdLock: (...args: readonly string[]) => ChildProcess;
beforeAll(async () => {
  scripts = await mkdtemp(path.join(tmpdir(), "qa-scripts-"));
  holdLock = await bundled("hold-lock", scripts);
});
afterAll(() => rm(scripts, { recursive: true }));

let root: string;
let lock: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-lock-"));
  lock = path.join(root, "cache/build.lock");
});
afterEach(() => rm(root, { recursive: true, force: true }));

const OVER = spawnSync(process.execPath, ["-e", ""]).pid;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("a lock", () => {
  it("is held during the work and released however it ends", async () => {
    await withLock(lock, async () => {
      expect(JSON.parse(await readFile(lock, "utf8"))).toMatchObject({ pid: process.pid, host: MACHINE });
    });
    await expect(withLock(lock, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await readdir(path.dirname(lock))).toEqual([]);
    expect(await withLock(lock, async () => 7)).toBe(7);
  });

  it("admits one holder at a time, within a process and across processes", async () => {
    const log = path.join(root, "log");
    const children = Array.from({ length: 6 }, () => holdLock(lock, log, "20"));
    const here = Array.from({ length: 6 }, () =>
      withLock(lock, async () => {
        await writeFile(log, "in\n", { flag: "a" });
        await pause(20);
        await writeFile(log, "out\n", { flag: "a" });
      }),
    );
    await Promise.all([...children.map(ended), ...here]);
    expect((await readFile(log, "utf8")).trim().split("\n")).toEqual(
      Array.from({ length: 12 }, () => ["in", "out"]).flat(),
    );
  });

  it("names itself where a folder stands in its place", async () => {
    await mkdir(lock, { recursive: true });
    await expect(withLock(lock, () => Promise.resolve(1)).catch(tellFault)).resolves.toMatchObject({
      message: expect.stringContaining(`${lock}: a folder stands`),
    });
  });

  it("is waited for, with a message that names its holder", async () => {
    const said: string[] = [];
    const child = holdLock(lock, path.join(root, "log"), "600");
    await speaks(child);
    await withLock(
      lock,
      async () => undefined,
      (line) => said.push(line),
    );
    expect(said).toEqual([expect.stringContaining(`process ${child.pid}`)]);
    expect(said[0]).toContain(lock);
    expect(await readFile(path.join(root, "log"), "utf8")).toBe("in\nout\n");
  });

  it("of a killed process is taken over at once", async () => {
    const child = holdLock(lock, path.join(root, "log"), "60000");
    await speaks(child);
    child.kill("SIGKILL");
    await ended(child);
    const began = performance.now();
    await withLock(lock, async () => undefined);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it("that is stale is taken over by one of many that see it at once", async () => {
    const log = path.join(root, "log");
    const rounds = isLong ? 5 : 2;
    for (let round = 0; round < rounds; round++) {
      await withLock(lock, async () => undefined);
      await writeFile(lock, holder({ pid: OVER }));
      await Promise.all(Array.from({ length: 8 }, () => ended(holdLock(lock, log, "5"))));
    }
    expect((await readFile(log, "utf8")).trim().split("\n")).toEqual(
      Array.from({ length: 8 * rounds }, () => ["in", "out"]).flat(),
    );
    expect(await readdir(path.dirname(lock))).toEqual([]);
  });

  it("that another process took over is not removed by the one that lost it", async () => {
    await withLock(lock, () => writeFile(lock, holder({ pid: 1, began: null, host: "elsewhere" })));
    expect(await readFile(lock, "utf8")).toContain("elsewhere");
  });

  const HOUR = 60 * 60_000;
  const holder = (changes: object): string =>
    JSON.stringify({ pid: process.pid, began: beginningOf(process.pid), host: MACHINE, ...changes });
  it.each([
    ["of a process that is over", holder({ pid: OVER }), 0],
    ["of a process whose number another one has now", holder({ began: "1" }), 0],
    ["of another machine, long ago", holder({ host: "elsewhere" }), 2 * HOUR],
    ["that was never written to its end", '{"pid":', 5_000],
    ["that is empty", "", 5_000],
  ])("%s is taken over", async (_, text, age) => {
    await withLock(lock, async () => undefined);
    await writeFile(lock, text);
    const then = new Date(Date.now() - age);
    await utimes(lock, then, then);
    await withLock(
      lock,
      async () => undefined,
      (line) => expect.unreachable(line),
    );
  });

  it.each([
    ["of another machine", holder({ host: "elsewhere" })],
    ["that is being written", ""],
  ])("%s is waited for", async (_, text) => {
    await withLock(lock, async () => undefined);
    await writeFile(lock, text);
    let entered = false;
    const waiting = withLock(
      lock,
      async () => {
        entered = true;
      },
      () => undefined,
    );
    await pause(400);
    expect(entered).toBe(false);
    await rm(lock);
    await waiting;
    expect(entered).toBe(true);
  });
});
