import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { writeArchive } from "@/lib/build/export/archive";
import { writeFolder } from "@/lib/content/storage/write";
import { type ArchiveDirectory, placeInArchive } from "@/lib/offline/archive";

const LONG = "长".repeat(400_000);

const FILES = [
  { name: "index.html", body: "start" },
  { name: "404.html", body: "not a page of its own" },
  { name: "qa/a/index.html", body: LONG },
  { name: "qa/b/index.html", body: `${LONG}乙` },
  { name: "qa/b/index.txt", body: "payload" },
  { name: "search/manifest.json", body: "{}" },
  { name: "search/terms/0-a1b2c.json", body: "[]" },
];

it("holds every page of an export, each to be read from its own part", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "qa-archive-"));
  await writeFolder(folder, FILES);
  const { pages, directory, bytes } = await writeArchive(folder);
  const file = await readFile(path.join(folder, pages));
  const listed: ArchiveDirectory = JSON.parse(await readFile(path.join(folder, directory), "utf8"));
  expect(file.length).toBe(bytes);
  expect(listed.parts.length).toBeGreaterThan(1);
  expect(listed.search).toEqual(["search/terms/0-a1b2c.json"]);

  const read = (page: string): string | null => {
    const place = placeInArchive(listed, page);
    if (!place) return null;
    const part = inflateSync(file.subarray(place.part.start, place.part.end));
    return part.subarray(place.from, place.to).toString("utf8");
  };
  expect([read(""), read("qa/a/") === LONG, read("qa/b/") === `${LONG}乙`]).toEqual(["start", true, true]);
  expect(read("qa/b/index.txt")).toBe("payload");
  expect(["404.html", "qa/c/", "search/"].map(read)).toEqual([null, null, null]);
  // The same pages make the same files.
  expect(await writeArchive(folder)).toEqual({ pages, directory, bytes });
});
