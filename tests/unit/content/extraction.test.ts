import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { extractBackwards, openExtraction } from "@/lib/content/extraction";
import { openPostCache } from "@/lib/content/post-cache";
import { communityConfig } from "../../support/community";

const post = (answer: string): string =>
  `---\ntitle: 周报\ndate: 2024-01-05\n---\n\n### 每周读者问答提炼\n\n**1、@小林** 提问：\n\n> 快照多久做一次？\n\nA：${answer}\n`;

const config = await communityConfig();
const NAMES = ["a.md", "b.md", "c.md", "d.md"];

let root: string;
let content: string;
let kept: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-extraction-"));
  content = await mkdtemp(path.join(root, "content-"));
  kept = path.join(root, "kept");
  for (const name of NAMES) await writeFile(path.join(content, name), post(`每天一次，${name}。`));
});
afterEach(() => rm(root, { recursive: true }));

const cache = () => openPostCache({ folder: kept, version: "1" });
const isCached = (name: string): boolean => cache().get(name, post(`每天一次，${name}。`)) !== null;

it("goes from the last post back to the first", async () => {
  await extractBackwards(content, config, cache());
  expect(NAMES.filter(isCached)).toEqual(NAMES);
});

it("ends where another reader has been", async () => {
  const { extract } = await openExtraction(content, config, cache());
  await extract("b.md", post("每天一次，b.md。"));
  await extractBackwards(content, config, cache());
  expect(NAMES.filter(isCached)).toEqual(["b.md", "c.md", "d.md"]);
});

it("passes over what cannot be read", async () => {
  await writeFile(path.join(content, "d.md"), Buffer.from([0, 1, 2, 0]));
  await extractBackwards(content, config, cache());
  expect(await readdir(kept)).toHaveLength(3);
});
