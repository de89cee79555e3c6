import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesBelow } from "@/lib/content/folder";
import { finishSync, type SyncReport, syncPosts } from "@/lib/content/sync";
import { fetchSource, parseSource, SyncError } from "@/lib/content/sync-source";
import { bundled, ended, speaks } from "../../support/script";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-sync-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(root, ...parts);

async function write(name: string, body: string): Promise<void> {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), body);
}

const post = (question: string): string =>
  `---\ntitle: 一期\ndate: 2022-01-07\n---\n\n**@甲** 提问：\n\n> ${question}\n\nA：好的。\n`;

async function contents(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await filesBelow(folder)) {
    if (!name.startsWith(".")) files[name] = await readFile(path.join(folder, name), "utf8");
  }
  return files;
}

const sync = (include: string[] = []): Promise<SyncReport> =>
  syncPosts({ source: "test", from: at("from"), to: at("to"), include });

describe("a source", () => {
  it.each([
    [
      "https://example.org/a/b.git#main:content/zh/blog",
      "https://example.org/a/b.git",
      "main",
      "content/zh/blog",
    ],
    ["https://example.org/a/b", "https://example.org/a/b", null, ""],
    ["git@example.org:a/b.git#next", "git@example.org:a/b.git", "next", ""],
    ["https://example.org/a/b#:blog/", "https://example.org/a/b", null, "blog"],
  ])("%s is a Git repository", (text, url, branch, folder) => {
    expect(parseSource(text)).toEqual({ kind: "git", url, branch, folder });
  });

  it("is a folder where there is one", () => {
    expect(parseSource(root)).toEqual({ kind: "folder", folder: root });
  });

  it.each([
    "no/such/folder",
    "https://example.org/a#-x",
    "https://example.org/a#main:../..",
    "https://example.org/a#main:/etc",
  ])("%s is refused", (text) => {
    expect(() => parseSource(text)).toThrow(SyncError);
  });
});

describe("syncing from a folder", () => {
  it("brings posts, then only what changed, and removes what the source removed", async () => {
    await write("from/a/index.md", post("甲的问题"));
    await write("from/b/index.md", post("乙的问题"));
    await write("from/picture.png", "no post");
    expect(await sync()).toMatchObject({
      added: ["a/index.md", "b/index.md"],
      changed: [],
      removed: [],
      kept: [],
    });
    expect(Object.keys(await contents(at("to"))).sort()).toEqual(["a/index.md", "b/index.md"]);

    await write("from/a/index.md", post("甲改过的问题"));
    await rm(at("from/b"), { recursive: true });
    await write("from/c/index.md", post("丙的问题"));
    expect(await sync()).toEqual({
      added: ["c/index.md"],
      changed: ["a/index.md"],
      removed: ["b/index.md"],
      unchanged: 0,
      kept: [],
    });
    expect(await contents(at("to"))).toEqual({
      "a/index.md": post("甲改过的问题"),
      "c/index.md": post("丙的问题"),
    });
    expect(await readdir(at("to"))).not.toContain("b");
    expect(await sync()).toEqual({ added: [], changed: [], removed: [], unchanged: 2, kept: [] });
  });

  it("keeps local posts, local edits and the ledger", async () => {
    await write("from/a.md", post("来源的甲"));
    await write("from/b.md", post("来源的乙"));
    await write("to/a.md", post("本地早就写好的甲"));
    await write("to/own.md", post("本地的"));
    await write("to/permalinks.json", "{}\n");
    expect(await sync()).toMatchObject({ added: ["b.md"], kept: ["a.md"] });
    await write("to/b.md", post("在本地改过的乙"));
    await write("from/b.md", post("来源又改了乙"));
    expect(await sync()).toMatchObject({ kept: ["a.md", "b.md"], changed: [] });
    await rm(at("from/b.md"));
    expect(await sync()).toMatchObject({ removed: [], kept: ["a.md", "b.md"] });
    expect(await contents(at("to"))).toEqual({
      "a.md": post("本地早就写好的甲"),
      "b.md": post("在本地改过的乙"),
      "own.md": post("本地的"),
      "permalinks.json": "{}\n",
    });
  });

  it("brings only what is asked for", async () => {
    await write("from/sofa-weekly-20220107/index.md", post("周报"));
    await write("from/some-article/index.md", "# 文章");
    expect((await sync(["weekly"])).added).toEqual(["sofa-weekly-20220107/index.md"]);
  });

  it("brings two sources into one folder without removing one another's posts", async () => {
    await write("from/a.md", post("一"));
    await write("other/b.md", post("二"));
    await sync();
    await syncPosts({ source: "other", from: at("other"), to: at("to"), include: [] });
    expect((await sync()).removed).toEqual([]);
    expect(Object.keys(await contents(at("to")))).toEqual(["a.md", "b.md"]);
  });
});

describe("syncing from a Git repository", () => {
  const git = (...args: string[]): void => {
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
      cwd: at("repository"),
      stdio: "pipe",
    });
  };
  const commit = (): void => {
    git("add", "-A");
    git("commit", "--quiet", "-m", "posts");
  };
  const fetched = async (fragment: string): Promise<string> =>
    fetchSource(parseSource(`file://${at("repository")}${fragment}`), at("cache"));

  beforeEach(async () => {
    await write("repository/content/zh/blog/sofa-weekly-20220107/index.md", post("第一期"));
    await write("repository/static/large.bin", "x".repeat(1000));
    git("init", "--quiet", "--initial-branch", "master");
    commit();
  });

  it("brings a folder of a branch, then what was committed since", async () => {
    const source = "#master:content/zh/blog";
    const folder = await fetched(source);
    await syncPosts({ source, from: folder, to: at("to"), include: [] });
    expect(Object.keys(await contents(at("to")))).toEqual(["sofa-weekly-20220107/index.md"]);

    await write("repository/content/zh/blog/sofa-weekly-20220114/index.md", post("第二期"));
    commit();
    const report = await syncPosts({ source, from: await fetched(source), to: at("to"), include: [] });
    expect(report).toMatchObject({ added: ["sofa-weekly-20220114/index.md"], unchanged: 1 });
  });

  it("follows a branch whose history was written anew, and mends a broken copy", async () => {
    await fetched("#master");
    git("checkout", "--quiet", "--orphan", "fresh");
    await write("repository/content/zh/blog/sofa-weekly-20220107/index.md", post("改写"));
    commit();
    git("branch", "--quiet", "-M", "master");
    const folder = await fetched("#master");
    expect(
      await readFile(path.join(folder, "content/zh/blog/sofa-weekly-20220107/index.md"), "utf8"),
    ).toContain("改写");
    await writeFile(path.join(folder, ".git/HEAD"), "rubbish");
    expect(await readdir(await fetched("#master"))).toContain("content");
  });

  it.each([
    ["#nosuch", /git fetch failed/],
    ["#master:no/folder", /no folder "no\/folder" on master/],
  ])("says what is missing for %s", async (fragment, message) => {
    await expect(fetched(fragment)).rejects.toThrow(message);
  });
});

describe("a sync that is killed", () => {
  it("at any moment leaves the old state or the new one", async () => {
    const names = Array.from({ length: 60 }, (_, i) => `p${i}/index.md`);
    for (const name of names) await write(`old/${name}`, post(`旧的问题 ${name}`));
    for (const name of names.slice(10)) await write(`new/${name}`, post(`新的问题 ${name}`));
    const [before, after] = [await contents(at("old")), await contents(at("new"))];
    const syncOnce = await bundled("sync-once", root);
    const seen = new Set<string>();
    for (const delayMs of [0, 2, 4, 7, 10, 14, 18, 24, 32, 48, 64, 96, 5_000]) {
      await rm(at("to"), { recursive: true, force: true });
      await syncPosts({ source: "test", from: at("old"), to: at("to"), include: [] });
      const child = syncOnce(at("new"), at("to"));
      await speaks(child);
      const killed = setTimeout(() => child.kill("SIGKILL"), delayMs);
      await ended(child);
      clearTimeout(killed);
      await finishSync(root);
      const now = await contents(at("to"));
      const state = JSON.stringify(now) === JSON.stringify(before) ? "old" : "new";
      if (state === "new") expect(now).toEqual(after);
      seen.add(state);
    }
    expect([...seen].sort()).toEqual(["new", "old"]);
  }, 120_000);
});
