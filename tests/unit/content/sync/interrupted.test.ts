/** Syncs that are killed, read during their work, run twice at once, or meet a full disk. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { OWN_CONTENT } from "@/lib/content/home";
import { identifySource } from "@/lib/content/sync/identity";
import { settleSyncs } from "@/lib/content/sync/recover";
import { syncPosts } from "@/lib/content/sync/sync";
import { mountDisk, whyNoDisk } from "../../../support/file-systems";
import { isLong, sampled } from "../../../support/long";
import { contents, post, put } from "../../../support/posts";
import { bundled, ended, speaks } from "../../../support/script";

let scripts: string;
let syncOnce: (...args: readonly string[]) => ChildProcess;
let readOnce: (...args: readonly string[]) => ChildProcess;
beforeAll(async () => {
  scripts = await mkdtemp(path.join(tmpdir(), "qa-scripts-"));
  [syncOnce, readOnce] = await Promise.all([bundled("sync-once", scripts), bundled("read-once", scripts)]);
});
afterAll(() => rm(scripts, { recursive: true, force: true }));

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-sync-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));
const at = (...parts: string[]) => path.join(root, ...parts);

/** Two states of a source: posts changed, removed, added, and a post that becomes a folder of posts. */
async function twoStates(count: number): Promise<{ before: string; after: string }> {
  for (let i = 0; i < count; i++) {
    await put(at(`old/p${i}.md`), post(`旧的问题 ${i}`));
    if (i % 6 === 0) await put(at(`new/p${i}.md/index.md`), post(`新的问题 ${i}`));
    else if (i % 6 !== 1) await put(at(`new/p${i}.md`), post(`新的问题 ${i}`));
  }
  await put(at("new/more/index.md"), post("加的问题"));
  const [before, after] = await Promise.all([contents(at("old")), contents(at("new"))]);
  return { before: JSON.stringify(before), after: JSON.stringify(after) };
}

const source = identifySource("test");
const sync = (from: string) => syncPosts({ source, from: at(from), to: at("to"), include: [] });
const now = async (): Promise<string> => JSON.stringify(await contents(at("to")));

describe("a sync that is killed", () => {
  it("at any moment leaves the old state or the new one, and the next one goes on", async () => {
    const { before, after } = await twoStates(60);
    const seen = { old: 0, new: 0 };
    // Growing pauses, so that every step of the work is hit, whatever the machine.
    const pauses = Array.from({ length: 12 }, (_, i) => Math.random() * 10 * (i + 1));
    for (const pauseMs of [0, ...sampled(pauses, 3), 5_000]) {
      await rm(at("to"), { recursive: true, force: true });
      await sync("old");
      const child = syncOnce(at("new"), at("to"));
      await speaks(child);
      const timer = setTimeout(() => child.kill("SIGKILL"), pauseMs);
      await ended(child);
      clearTimeout(timer);
      expect((await settleSyncs(root)).unfinished).toEqual([]);
      const found = await now();
      expect([before, after]).toContain(found);
      seen[found === before ? "old" : "new"]++;
      expect(await sync("new")).toMatchObject({ kept: [] });
      expect(await now()).toBe(after);
    }
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
  }, 120_000);
});

describe("a sync at work", () => {
  it("is not disturbed by readers, who see the old state or the new one", async () => {
    const count = isLong ? 90 : 30;
    const { after } = await twoStates(count);
    await sync("old");
    const reader = readOnce(at("to"), OWN_CONTENT, "8");
    let said = "";
    reader.stdout?.on("data", (text) => {
      said += text;
    });
    await speaks(reader);
    for (const from of ["new", "old", "new", "old", "new"]) {
      const child = syncOnce(at(from), at("to"));
      expect(await ended(child)).toBe(0);
    }
    expect(await ended(reader)).toBe(0);
    expect(await now()).toBe(after);
    const states = said
      .trim()
      .split("\n")
      .slice(1)
      .map((line): [string, string][] => JSON.parse(line));
    expect(states).toHaveLength(8);
    for (const pairs of states) {
      const news = pairs.filter(([, question]) => !question.startsWith("旧")).length;
      expect([0, pairs.length]).toContain(news);
    }
  }, 120_000);

  it("keeps out a second one, which goes on when it is done", async () => {
    const { after } = await twoStates(150);
    const children = Array.from({ length: 4 }, () => syncOnce(at("new"), at("to")));
    expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0, 0]);
    expect(await now()).toBe(after);
  }, 60_000);

  it("does not take what a program writes meanwhile for its own", async () => {
    await put(at("from/a.md"), post("一"));
    await syncPosts({ source, from: at("from"), to: at("to"), include: [] });
    await put(at("from/a.md"), post("二"));
    const editing = syncPosts({
      source,
      from: at("from"),
      to: at("to"),
      include: [],
      // The source is read; the content folder is not.
      onProgress: () => void spawn("true"),
    });
    await writeFile(at("to/a.md"), post("编辑刚写的"));
    const { kept, changed } = await editing;
    expect([kept, changed]).toEqual([["a.md"], []]);
    expect(await contents(at("to"))).toEqual({ "a.md": post("编辑刚写的") });
  });
});

describe.skipIf(whyNoDisk())("a disk", () => {
  it("that is full leaves everything as it was, in words", async () => {
    const disk = mountDisk("600k", undefined);
    if (!disk) return expect.unreachable();
    try {
      await put(at("from/a.md"), post("一"));
      const to = path.join(disk.folder, "to");
      await syncPosts({ source, from: at("from"), to, include: [] });
      const before = await contents(to);
      for (let i = 0; i < 60; i++) await put(at(`from/p${i}.md`), `${post("大")}${"字".repeat(10_000)}`);
      await put(at("from/a.md"), post("改了"));
      await expect(syncPosts({ source, from: at("from"), to, include: [] })).rejects.toThrow(/ENOSPC/);
      expect(await contents(to)).toEqual(before);
      for (let i = 5; i < 60; i++) await rm(at(`from/p${i}.md`));
      expect(await syncPosts({ source, from: at("from"), to, include: [] })).toMatchObject({
        changed: ["a.md"],
      });
    } finally {
      disk.remove();
    }
  });

  it("that may only be read can still be read, with a sync on it that was killed", async () => {
    const disk = mountDisk("1m", undefined);
    if (!disk) return expect.unreachable();
    try {
      const to = path.join(disk.folder, "to");
      await put(at("from/a.md"), post("一"));
      await syncPosts({ source, from: at("from"), to, include: [] });
      await put(path.join(to, ".qa-sync/staged/b.md"), post("二"));
      disk.makeReadOnly();
      const { unfinished } = await settleSyncs(disk.folder);
      expect(unfinished).toEqual([
        { path: "to/.qa-sync/journal.json", message: expect.stringMatching(/read-only/) },
      ]);
      await expect(syncPosts({ source, from: at("from"), to, include: [] })).rejects.toThrow(/EROFS/);
    } finally {
      disk.remove();
    }
  });
});
