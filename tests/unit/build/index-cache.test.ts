import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readWork, writeWork } from "@/lib/build/index-cache";
import { buildSearchFiles } from "@/lib/search/build/build";
import { GLOSSARY, PAIRS, PROJECTS } from "../../support/search-corpus";

const { work } = buildSearchFiles({ pairs: PAIRS, projects: PROJECTS, glossary: GLOSSARY });

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-work-"));
  file = path.join(folder, "deeper/index.bin");
});
afterEach(() => rm(folder, { recursive: true }));

it("returns work as it was written", async () => {
  await writeWork(file, "1", work);
  expect(readWork(file, "1")).toEqual(work);
});

it("returns nothing if there is none, or if another version wrote it", async () => {
  expect(readWork(file, "1")).toBeUndefined();
  await writeWork(file, "1", work);
  expect(readWork(file, "2")).toBeUndefined();
});

it("returns nothing if the file is incomplete", async () => {
  await writeWork(file, "1", work);
  const bytes = await readFile(file);
  for (const part of [bytes.subarray(0, bytes.length / 2), bytes.subarray(0, 3), Buffer.from("[]")]) {
    await writeFile(file, part);
    expect(readWork(file, "1")).toBeUndefined();
  }
});
