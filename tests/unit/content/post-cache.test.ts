import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPostCache } from "@/lib/content/post-cache";
import { readContent } from "@/lib/content/read";
import { communityConfig } from "../../support/community";

const post = (answer: string): string =>
  `---\ntitle: 周报\ndate: 2024-01-05\n---\n\n### 每周读者问答提炼\n\n**1、@小林** 提问：\n\n> 快照多久做一次？\n\nA：${answer}\n`;

const config = await communityConfig();

let root: string;
let content: string;
let kept: string;

const write = (name: string, text: string): Promise<void> => writeFile(path.join(content, name), text);
const read = (version = "1") =>
  readContent(content, config, { cache: openPostCache({ folder: kept, version }) });
const answers = async (version?: string): Promise<(string | undefined)[]> =>
  (await read(version)).pairs.map(({ answer }) => answer?.text);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-kept-"));
  content = await mkdtemp(path.join(root, "content-"));
  kept = path.join(root, "kept");
  await write("a.md", post("每小时一次。"));
  await write("b.md", post("每天一次。"));
});
afterEach(() => rm(root, { recursive: true }));

describe("the post cache", () => {
  it("gives what a first reading gives", async () => {
    const fresh = await readContent(content, config);
    expect(await read()).toEqual(fresh);
    expect(await readdir(kept)).toHaveLength(2);
    expect(await read()).toEqual(fresh);
  });

  it("serves the second reading", async () => {
    await read();
    for (const name of await readdir(kept)) {
      const file = path.join(kept, name);
      const known = await readFile(file, "utf8");
      await writeFile(file, known.replaceAll(/每(小时|天)一次/g, "从旧的来"));
    }
    expect(await answers()).toEqual(["从旧的来。", "从旧的来。"]);
  });

  it("misses edited posts and drops their old entries", async () => {
    await read();
    const before = await readdir(kept);
    await write("b.md", post("每周一次。"));
    expect(await answers()).toEqual(["每小时一次。", "每周一次。"]);
    const after = await readdir(kept);
    expect(after).toHaveLength(2);
    expect(after.filter((name) => before.includes(name))).toHaveLength(1);
  });

  it("misses entries of another version", async () => {
    await read("1");
    const before = await readdir(kept);
    await read("2");
    expect((await readdir(kept)).filter((name) => before.includes(name))).toEqual([]);
  });

  it("keeps the order of paths when old and new posts mix", async () => {
    await read();
    const names = Array.from({ length: 80 }, (_, i) => `c-${i + 10}.md`);
    for (const name of names) await write(name, post(`${name} 一次。`));
    const { posts } = await read();
    expect(posts.map((each) => each.path)).toEqual(["a.md", "b.md", ...names]);
  });

  it("replaces damaged entries", async () => {
    await read();
    for (const name of await readdir(kept)) await writeFile(path.join(kept, name), '{"post":');
    expect(await answers()).toEqual(["每小时一次。", "每天一次。"]);
  });
});
