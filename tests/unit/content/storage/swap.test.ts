/** Putting a site in the place of another one, whatever happens meanwhile. */
import { type ChildProcess, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkPlace, recoverFolder, SITE_MARK, swapFolder } from "@/lib/content/storage/swap";
import { ExpectedError } from "@/lib/model/expected-error";
import { tellFault } from "@/lib/report/faults";
import { mountDisk, type SmallDisk, whyNoDisk } from "../../../support/file-systems";
import { sampled } from "../../../support/long";
import { bundled, ended, speaks } from "../../../support/script";

let scripts: string;
let swapOnce: (...args: readonly string[]) => ChildProcess;
beforeAll(async () => {
  scripts = await mkdtemp(path.join(tmpdir(), "qa-scripts-"));
  swapOnce = await bundled("swap-once", scripts);
});
afterAll(() => rm(scripts, { recursive: true }));

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-swap-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (...parts: string[]): string => path.join(root, ...parts);

/** A number that no process has any more. */
const OVER = spawnSync(process.execPath, ["-e", ""]).pid;

async function site(folder: string, label: string, pages = 1, size = 1): Promise<void> {
  await mkdir(path.join(folder, "pages"), { recursive: true });
  await mkdir(path.join(folder, "api"), { recursive: true });
  for (let i = 0; i < pages; i++) await writeFile(path.join(folder, `pages/${i}.html`), label.repeat(size));
  await writeFile(path.join(folder, "api/pairs.json"), label);
  await writeFile(path.join(folder, SITE_MARK), label);
}

/** Marks a folder as one that a process left aside. */
async function leave(name: string): Promise<void> {
  await mkdir(at(name), { recursive: true });
  await writeFile(at(name, `.community-qa-aside-${/\d+$/.exec(name)?.[0]}`), "");
}

/** What the site says, if all of its `pages` say the same; else what is wrong with it. */
async function read(folder: string, pages = 1): Promise<string> {
  const names = await readdir(path.join(folder, "pages")).catch(() => null);
  if (!names) return "missing";
  const labels = new Set(
    await Promise.all(
      [...names.map((name) => `pages/${name}`), "api/pairs.json"].map(async (name) =>
        (await readFile(path.join(folder, name), "utf8").catch(() => "nothing")).slice(0, 3),
      ),
    ),
  );
  return names.length === pages && labels.size === 1
    ? ([...labels][0] ?? "")
    : `${names.length}: ${[...labels]}`;
}

describe("a folder that is swapped in", () => {
  it("takes the place of the old one, or of none, and leaves nothing beside it", async () => {
    for (const label of ["one", "two"]) {
      await site(at("new"), label);
      await swapFolder(at("new"), at("a/out"));
      expect(await read(at("a/out"))).toBe(label);
    }
    expect(await readdir(at("a"))).toEqual(["out"]);
    expect(await readdir(root)).toEqual(["a"]);
  });

  it("goes where a link leads", async () => {
    await site(at("real/site"), "one");
    await symlink(at("real/site"), at("out"));
    await site(at("new"), "two");
    await swapFolder(at("new"), at("out"));
    expect([await read(at("real/site")), await read(at("out"))]).toEqual(["two", "two"]);
    expect(await readdir(at("real"))).toEqual(["site"]);
  });

  it("comes whole where several swap at once", async () => {
    const labels = ["a", "b", "c", "d"];
    const runs = labels.map((label) => ended(swapOnce(at("out"), at(`work-${label}`), label, "50")));
    expect(await Promise.all(runs)).toEqual(labels.map(() => 0));
    expect(labels).toContain(await read(at("out"), 50));
    expect((await readdir(root)).filter((name) => name.startsWith("out"))).toEqual(["out"]);
  });
});

describe("the place of a site", () => {
  it("is free, empty, or holds a site", async () => {
    await checkPlace(at("out"));
    await mkdir(at("out"));
    await checkPlace(at("out"));
    await site(at("out"), "one");
    await checkPlace(at("out"));
  });

  it("is never a folder of something else, nor a file", async () => {
    await writeFile(at("letter.txt"), "dear");
    await expect(checkPlace(root)).rejects.toThrow(/no built site/);
    await expect(checkPlace(at("letter.txt"))).rejects.toThrow(/is no folder/);
    await expect(checkPlace(path.resolve("."))).rejects.toThrow(ExpectedError);
    await expect(checkPlace(path.resolve("public"))).rejects.toThrow(ExpectedError);
    // A single file of a like name makes no site.
    await mkdir(at("mine/api"), { recursive: true });
    await writeFile(at("mine/api/pairs.json"), "[]");
    await expect(checkPlace(at("mine"))).rejects.toThrow(/no built site/);
  });

  it("is known without a mark where version 0.1.0 built it", async () => {
    for (const name of ["api/pairs.json", "_next/static/x.js", "search/manifest.json", "sw.js"]) {
      await mkdir(path.dirname(at("out", name)), { recursive: true });
      await writeFile(at("out", name), "");
    }
    await checkPlace(at("out"));
  });
});

describe("what a killed swap left", () => {
  it("is put back where the place is empty", async () => {
    await site(at(`out.old-${OVER}`), "old");
    await site(at(`out.new-${OVER}`), "new");
    for (const kind of ["old", "new"]) await leave(`out.${kind}-${OVER}`);
    expect(await recoverFolder(at("out"))).toBe(true);
    expect(await read(at("out"))).toBe("old");
    expect(await readdir(root)).toEqual(["out"]);
    expect((await readdir(at("out"))).sort()).toEqual([SITE_MARK, "api", "pages"]);
    expect(await recoverFolder(at("out"))).toBe(false);
  });

  it("is removed where the place is filled", async () => {
    for (const name of ["out", `out.old-${OVER}`, `out.gone-${OVER}`, `out.new-${OVER}`])
      await site(at(name), name);
    for (const kind of ["old", "gone", "new"]) await leave(`out.${kind}-${OVER}`);
    expect(await recoverFolder(at("out"))).toBe(false);
    expect(await readdir(root)).toEqual(["out"]);
    expect(await read(at("out"))).toBe("out");
  });

  it("is never taken for a site where it is half deleted", async () => {
    await mkdir(at(`out.gone-${OVER}`, "pages"), { recursive: true });
    await leave(`out.gone-${OVER}`);
    expect(await recoverFolder(at("out"))).toBe(false);
    expect(await readdir(root)).toEqual([]);
  });

  it("is left alone while its process runs, and so are neighbours of a like name", async () => {
    const names = ["out-old", `out.old-${process.pid}`, "out.old-notes", `outside.old-${OVER}`];
    for (const name of names) await mkdir(at(name));
    await leave(`out.old-${process.pid}`);
    await recoverFolder(at("out"));
    expect((await readdir(root)).sort()).toEqual(names.sort());
  });
});

describe("a folder of a person beside the site", () => {
  it("stays, whatever its name and whatever it holds", async () => {
    await site(at("out"), "one");
    // A backup of the site itself, and notes of a day.
    const names = ["out.old-20240101", "out.gone-99999", "out.new-7777777"];
    for (const name of names) await site(at(name), "mine");
    await mkdir(at("out.old-20240102"));
    await recoverFolder(at("out"));
    await site(at("work"), "two");
    await swapFolder(at("work"), at("out"));
    expect((await readdir(root)).sort()).toEqual([...names, "out", "out.old-20240102"].sort());
    for (const name of names) expect(await read(at(name))).toBe("min");
    expect(await read(at("out"))).toBe("two");
  });
});

describe("a build that is killed while it writes and swaps", () => {
  const PAGES = 120;
  it("leaves the old site or the new one, at any moment", async () => {
    const start = (label: string): ChildProcess => swapOnce(at("out"), at("work"), label, String(PAGES));
    await ended(start("000"));
    let standing = "000";
    let killed = 0;
    const moments = sampled(
      Array.from({ length: 40 }, (_, i) => i + 1),
      4,
    );
    for (const moment of moments) {
      const label = String(moment).padStart(3, "0");
      const child = start(label);
      await speaks(child);
      await new Promise((resolve) => setTimeout(resolve, moment * 2));
      child.kill("SIGKILL");
      await ended(child);
      if (child.signalCode === "SIGKILL") killed++;
      await recoverFolder(at("out"));
      const seen = await read(at("out"), PAGES);
      expect([standing, label], `killed ${moment * 2} ms after its begin`).toContain(seen);
      standing = seen;
    }
    expect(killed).toBeGreaterThan(moments.length / 8);
    await ended(start("end"));
    expect(await read(at("out"), PAGES)).toBe("end");
    expect((await readdir(root)).sort()).toEqual(["out", "work"]);
  }, 120_000);
});

const why = whyNoDisk();
describe.skipIf(why)(`on another disk${why ? ` (skipped: ${why})` : ""}`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    const mounted = mountDisk("2m");
    if (!mounted) throw new Error("no disk");
    disk = mounted;
  });
  afterEach(() => disk.remove());

  const fails = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(
      () => null,
      (reason: unknown) => tellFault(reason),
    );
    expect(error).toBeInstanceOf(ExpectedError);
    return error instanceof Error ? error.message : "";
  };

  it("a site is swapped in as well", async () => {
    for (const label of ["one", "two"]) {
      await site(at("new"), label, 20);
      await swapFolder(at("new"), path.join(disk.folder, "out"));
      expect(await read(path.join(disk.folder, "out"), 20)).toBe(label);
    }
    expect(await readdir(disk.folder)).toEqual(["out"]);
    expect(await readdir(root)).toEqual([]);
  });

  it("that is full, the old site stays and the rest is taken away", async () => {
    const out = path.join(disk.folder, "out");
    await site(out, "old", 3);
    await site(at("new"), "new", 40, 40_000);
    expect(await fails(swapFolder(at("new"), out))).toMatch(/no space is left on the device; free some/);
    expect(await read(out, 3)).toBe("old");
    expect(await readdir(disk.folder)).toEqual(["out"]);
  });

  it("that is read-only, the old site stays", async () => {
    const out = path.join(disk.folder, "out");
    await site(out, "old", 3);
    await site(at("new"), "new");
    disk.makeReadOnly();
    expect(await fails(swapFolder(at("new"), out))).toMatch(/read-only; make it writable/);
    expect(await read(out, 3)).toBe("old");
  });

  it("the mount point itself is refused", async () => {
    await expect(checkPlace(disk.folder)).rejects.toThrow(/mount point/);
    await site(at("new"), "new");
    await expect(swapFolder(at("new"), disk.folder)).rejects.toThrow();
    expect(await readdir(path.dirname(disk.folder))).not.toContain(
      `${path.basename(disk.folder)}.new-${process.pid}`,
    );
  });
});

describe("a file in the way", () => {
  it("is told, and stays", async () => {
    await writeFile(at("file"), "mine");
    await site(at("new"), "new");
    const error = tellFault(await swapFolder(at("new"), at("file/out")).catch((reason: unknown) => reason));
    expect(error).toBeInstanceOf(ExpectedError);
    expect(String(error)).toMatch(/a file stands where a folder should be/);
    expect(await readFile(at("file"), "utf8")).toBe("mine");
    await rename(at("file"), at("still"));
  });
});
