import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { identifySource } from "@/lib/content/sync/identity";
import { type SyncResult, syncPosts } from "@/lib/content/sync/sync";
import { contents, post, put } from "../../../support/posts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-sync-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(root, ...parts);

const write = (name: string, body: string): Promise<void> => put(at(name), body);

const sync = (include: string[] = [], from = "from"): Promise<SyncResult> =>
  syncPosts({ source: identifySource(from), from: at(from), to: at("to"), include });

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
      passedOver: [],
    });
    expect(await contents(at("to"))).toEqual({
      "a/index.md": post("甲改过的问题"),
      "c/index.md": post("丙的问题"),
    });
    expect(await readdir(at("to"))).not.toContain("b");
    expect(await sync()).toEqual({
      added: [],
      changed: [],
      removed: [],
      unchanged: 2,
      kept: [],
      passedOver: [],
    });
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
    await sync([], "other");
    expect((await sync()).removed).toEqual([]);
    expect(Object.keys(await contents(at("to")))).toEqual(["a.md", "b.md"]);
  });
});

describe("a post that becomes a folder of posts", () => {
  it("and back is followed", async () => {
    await write("from/a.md", post("一"));
    await sync();
    await rm(at("from/a.md"));
    await write("from/a.md/b.md", post("二"));
    await write("from/a.md/c/d.md", post("三"));
    expect(await sync()).toMatchObject({ added: ["a.md/b.md", "a.md/c/d.md"], removed: ["a.md"] });
    expect(Object.keys(await contents(at("to")))).toEqual(["a.md/b.md", "a.md/c/d.md"]);
    await rm(at("from/a.md"), { recursive: true });
    await write("from/a.md", post("四"));
    expect(await sync()).toMatchObject({ added: ["a.md"], removed: ["a.md/b.md", "a.md/c/d.md"] });
    expect(await contents(at("to"))).toEqual({ "a.md": post("四") });
  });

  it("over an empty folder of that name is brought", async () => {
    await mkdir(at("to/a.md/empty/folders"), { recursive: true });
    await write("from/a.md", post("一"));
    expect(await sync()).toMatchObject({ added: ["a.md"] });
  });

  const changesNothing = async (message: RegExp): Promise<void> => {
    const before = await contents(at("to"));
    const record = await readFile(at("to/.qa-sync/brought.json"), "utf8").catch(() => null);
    await expect(sync()).rejects.toThrow(message);
    expect(await contents(at("to"))).toEqual(before);
    expect(await readFile(at("to/.qa-sync/brought.json"), "utf8").catch(() => null)).toBe(record);
    const state = await readdir(at("to/.qa-sync")).catch(() => []);
    expect(state.filter((name) => !/^(?:\.gitignore|brought\.json)$/.test(name))).toEqual([]);
  };

  it("while it was edited here changes nothing, and is told", async () => {
    await write("from/a.md", post("一"));
    await write("from/z.md", post("不变"));
    await sync();
    await write("to/a.md", post("在本地改过"));
    await rm(at("from/a.md"));
    await write("from/a.md/b.md", post("二"));
    await write("from/z.md", post("也改了"));
    await changesNothing(/"a\.md" stands where the source has a folder \("a\.md\/b\.md"\); move it away/);
    await rm(at("to/a.md"));
    expect(await sync()).toMatchObject({ added: ["a.md/b.md"], changed: ["z.md"] });
  });

  it.each(["notes.txt", "deep/er/notes.txt", ".git/config", "node_modules/x/index.js"])(
    "whose folder holds %s changes nothing, and is told",
    async (own) => {
      await write("from/a.md/b.md", post("一"));
      await sync();
      await write(`to/a.md/${own}`, "mine");
      await rm(at("from/a.md"), { recursive: true });
      await write("from/a.md", post("二"));
      await changesNothing(/lies where the source has the post "a\.md"; move it away/);
    },
  );

  it("through a link of this folder changes nothing, and is told", async () => {
    await mkdir(at("elsewhere"));
    await mkdir(at("to"));
    await symlink(at("elsewhere"), at("to/weekly"));
    await write("from/weekly/a.md", post("一"));
    await changesNothing(/"weekly" stands where the source has a folder/);
    expect(await readdir(at("elsewhere"))).toEqual([]);
  });
});

describe("what cannot be brought", () => {
  it("is told and passed over; the rest is brought", async () => {
    await write("from/a.md", post("一"));
    await write("from/large.md", "x");
    await truncate(at("from/large.md"), 2 * 1024 ** 3);
    await symlink(at("from/a.md"), at("from/link.md"));
    execFileSync("mkfifo", [at("from/pipe.md")]);
    const odd = Buffer.concat([Buffer.from(at("from/")), Buffer.from([0x62, 0xff]), Buffer.from(".md")]);
    await writeFile(odd, post("二"));
    const oddFolder = Buffer.concat([Buffer.from(at("from/")), Buffer.from([0xff, 0xfe])]);
    await mkdir(oddFolder);
    await write("from/back\\slash.md", post("三"));
    const { added, passedOver } = await sync();
    expect(added).toEqual(["a.md"]);
    expect(passedOver.map(({ name, reason }) => `${reason} ${name}`).sort()).toEqual(
      [
        "link link.md",
        "name back\\slash.md",
        "name b\ufffd.md",
        "name \ufffd\ufffd",
        "special pipe.md",
        "too-large large.md",
      ].sort(),
    );
  });

  it("was brought earlier: what was brought stays, and is updated when it can be brought again", async () => {
    await write("from/a.md", post("一"));
    await write("from/b/c.md", post("二"));
    await sync();
    await truncate(at("from/a.md"), 20 * 1024 ** 2);
    await rm(at("from/b"), { recursive: true });
    await symlink(at("elsewhere"), at("from/b"));
    const report = await sync();
    expect(report).toMatchObject({ removed: [], kept: [], changed: [] });
    expect(report.passedOver).toHaveLength(2);
    expect(Object.keys(await contents(at("to")))).toEqual(["a.md", "b/c.md"]);
    await rm(at("from/b"));
    await rm(at("from/a.md"));
    await write("from/a.md", post("三"));
    expect(await sync()).toMatchObject({ changed: ["a.md"], removed: ["b/c.md"] });
  });

  it.each([
    ["from", "from"],
    ["from", "from/inner"],
    ["to/inner", "to"],
  ])("%s into %s: a folder into itself", async (from, to) => {
    await write(`${from}/a.md`, post("一"));
    const into = syncPosts({ source: identifySource("x"), from: at(from), to: at(to), include: [] });
    await expect(into).rejects.toThrow(/lie in one another/);
    expect(await readdir(at(from))).toEqual(expect.arrayContaining(["a.md"]));
  });

  it("nor through a link to itself", async () => {
    await write("from/a.md", post("一"));
    await symlink(at("from"), at("to"));
    await expect(sync()).rejects.toThrow(/lie in one another/);
  });
});

describe("two sources of one folder", () => {
  it("of the same name and without a common post do not take one another for moved", async () => {
    await write("one/posts/a.md", post("一"));
    await write("two/posts/b.md", post("二"));
    await sync([], "one/posts");
    await sync([], "two/posts");
    expect((await sync([], "one/posts")).removed).toEqual([]);
    expect(Object.keys(await contents(at("to")))).toEqual(["a.md", "b.md"]);
  });

  it("of the same name and with one common post do not remove one another's", async () => {
    for (const name of ["index.md", "a.md", "b.md"]) await write(`one/posts/${name}`, post(`一 ${name}`));
    for (const name of ["index.md", "c.md"]) await write(`two/posts/${name}`, post(`二 ${name}`));
    await sync([], "one/posts");
    expect(await sync([], "two/posts")).toMatchObject({ added: ["c.md"], removed: [], kept: ["index.md"] });
    expect(await sync([], "one/posts")).toMatchObject({ unchanged: 3, removed: [], kept: [] });
  });

  it("that both hold a post: it stays until neither has it", async () => {
    await write("one/a.md", post("一"));
    await write("one/c.md", post("三"));
    await write("two/a.md", post("一"));
    await sync([], "one");
    await sync([], "two");
    await rm(at("one/a.md"));
    expect(await sync([], "one")).toMatchObject({ removed: [] });
    await rm(at("two/a.md"));
    expect(await sync([], "two")).toMatchObject({ removed: ["a.md"] });
  });
});
