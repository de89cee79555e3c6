import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesBelow } from "@/lib/content/storage/folder";
import { sweepAside, writeFolder, writeWhole } from "@/lib/content/storage/write";
import { shortHash } from "@/lib/text/hash";

/** A number that no process has any more. */
const OVER = spawnSync(process.execPath, ["-e", ""]).pid;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-write-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it("writes through no link that stands where its temporary file goes", async () => {
  await writeFile(path.join(root, "outside"), "precious");
  const aside = `a.json.${process.pid}-${shortHash(`a.json ${process.pid}`, 8)}.tmp`;
  await symlink(path.join(root, "outside"), path.join(root, aside));
  await expect(writeWhole(path.join(root, "a.json"), "new")).rejects.toThrow(/ELOOP/);
  expect(await readFile(path.join(root, "outside"), "utf8")).toBe("precious");
});

describe("a folder that is written", () => {
  it("holds exactly the files, in folders too, and leaves equal ones alone", async () => {
    const folder = path.join(root, "search");
    await writeFolder(folder, [
      { name: "manifest.json", body: "1" },
      { name: "terms/0.abc.json", body: "a" },
      { name: "terms/1.def.json", body: "b" },
    ]);
    const before = await stat(path.join(folder, "terms/0.abc.json"));
    await writeFolder(folder, [
      { name: "manifest.json", body: "2" },
      { name: "terms/0.abc.json", body: "a" },
    ]);
    expect(await filesBelow(folder)).toEqual(["manifest.json", "terms/0.abc.json"]);
    expect(await readFile(path.join(folder, "manifest.json"), "utf8")).toBe("2");
    expect((await stat(path.join(folder, "terms/0.abc.json"))).mtimeMs).toBe(before.mtimeMs);
  });
});

describe("a file that is written whole", () => {
  it("leaves nothing beside it", async () => {
    await writeWhole(path.join(root, "a/b.txt"), "x");
    await writeWhole(path.join(root, "a/b.txt"), "y");
    expect(await filesBelow(root)).toEqual(["a/b.txt"]);
    expect(await readFile(path.join(root, "a/b.txt"), "utf8")).toBe("y");
  });
});

describe("a write that fails", () => {
  it("leaves nothing behind, and the old file as it was", async () => {
    await mkdir(path.join(root, "taken/inside"), { recursive: true });
    await expect(writeWhole(path.join(root, "taken"), "x")).rejects.toThrow();
    expect(await readdir(root)).toEqual(["taken"]);
  });

  it("that was killed is swept away; one under way is not, nor is a file of a like name", async () => {
    const left = `a.json.${OVER}-${shortHash(`a.json ${OVER}`, 8)}.tmp`;
    const kept = [
      `a.json.${process.pid}-${shortHash(`a.json ${process.pid}`, 8)}.tmp`,
      "notes.2023.tmp",
      `notes.${OVER}.tmp`,
      `notes.${OVER}-abcdefgh.tmp`,
      "notes.tmp",
    ];
    for (const name of [left, ...kept]) await writeFile(path.join(root, name), "half");
    await sweepAside(root);
    expect(await readdir(root)).toEqual(kept.sort());
    await sweepAside(path.join(root, "nowhere"));
  });
});
