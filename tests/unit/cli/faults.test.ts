/** Every verb tells a file system that refuses in words, with the place and the mend, and never with a stack. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, closeSync, existsSync, openSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "@/lib/cli/verbs/check";
import { extract } from "@/lib/cli/verbs/extract";
import { phrasings } from "@/lib/cli/verbs/phrasings";
import { search } from "@/lib/cli/verbs/search";
import { stats } from "@/lib/cli/verbs/stats";
import { ExpectedError } from "@/lib/model/expected-error";
import { tellFault } from "@/lib/report/faults";
import { COMMAND, type Ended, qa } from "../../support/command";
import { copySettings } from "../../support/community";
import { mountDisk, whyNoDisk } from "../../support/file-systems";

const POST = `---
title: Weekly
date: 2030-01-04
---

### 每周读者问答提炼

**@甲** 提问：

> 注册中心怎么配置？

A：在配置文件里写上地址。
`;
const NOBODY = 65_534;

/** Whether this checkout can be reached by users other than its owner; a clone below `mktemp -d` cannot. */
function isOpenToOthers(folder: string): boolean {
  const parent = path.dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToOthers(parent));
}

let root: string;
let content: string;
const at = (...parts: string[]): string => path.join(content, ...parts);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-faults-"));
  content = path.join(root, "posts");
  await fill(content);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function fill(folder: string): Promise<void> {
  await mkdir(path.join(folder, "weekly"), { recursive: true });
  await copySettings(folder);
  await writeFile(path.join(folder, "weekly/a.md"), POST);
}

/** The verbs that read a content folder. */
const reading = (): string[][] => [
  ["extract", content, "--json"],
  ["stats", content, "--json"],
  ["check", content],
  ["search", "配置", "--content", content, "--json"],
  ["phrasings", content, "--todo"],
];

async function expectWords(runs: readonly Promise<Ended>[], words: RegExp): Promise<void> {
  for (const { code, stderr } of await Promise.all(runs)) {
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  }
}

const VERBS = { extract, stats, check, search, phrasings };

describe("a verb", () => {
  it.each(["permalinks.json", "phrasings.yml", "site.yml", "projects.yml", "glossary.yml"])(
    "tells of a folder in the place of %s",
    async (name) => {
      await rm(at(name), { force: true });
      await mkdir(at(name, "inside"), { recursive: true });
      for (const [verb, ...args] of reading()) {
        const failure = await VERBS[verb as keyof typeof VERBS].run(args).catch(tellFault);
        expect(failure, verb).toBeInstanceOf(ExpectedError);
        expect(String(failure)).toContain(
          `${at(name)}: a folder stands where a file should be; move it away`,
        );
      }
    },
  );

  it.runIf(process.getuid?.() === 0 && isOpenToOthers(process.cwd()))(
    "tells of a folder that it may not read",
    async () => {
      chmodSync(root, 0o755);
      chmodSync(content, 0o700);
      await expectWords(
        reading()
          .slice(0, 2)
          .map((args) => qa(args, { uid: NOBODY })),
        /not permitted; make it writable and readable/,
      );
    },
    60_000,
  );

  it("tells in words of a file that is none", async () => {
    for (const args of [
      ["import", "csv", content, "--to", at("imported")],
      ["phrasings", content, "--add", content],
    ]) {
      const { code, stderr } = await qa(args);
      expect(stderr).not.toMatch(/^\s+at |EISDIR/m);
      expect(code).toBe(2);
    }
  }, 60_000);

  it.runIf(existsSync("/dev/full"))(
    "tells of a full disk behind its output",
    async () => {
      const full = openSync("/dev/full", "w");
      await expectWords(
        reading()
          .filter(([verb]) => verb !== "check")
          .map((args) => qa(args, { stdout: full })),
        /^qa: standard output: no space is left on the device; free some$/m,
      );
      closeSync(full);
    },
    60_000,
  );

  it("ends well where the reader of its output has enough", async () => {
    const child = spawn(process.execPath, [COMMAND, "extract", content, "--json"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    const [status] = await once(child, "close");
    expect(status).toBe(0);
  }, 60_000);
});

const why = whyNoDisk();
describe.skipIf(why)(`a verb that writes${why ? ` (skipped: ${why})` : ""}`, () => {
  it.each([
    ["full", /no space is left on the device; free some/],
    ["read-only", /file system (?:is|not) read-only/],
  ])(
    "tells of a %s disk",
    async (state, words) => {
      const disk = mountDisk("256k");
      if (!disk) throw new Error("no disk");
      try {
        const folder = path.join(disk.folder, "posts");
        await fill(folder);
        const lines = path.join(root, "phrasings.jsonl");
        const line = JSON.stringify({ path: "weekly/a.md", line: 10, asked: ["地址写在哪里"] });
        await writeFile(lines, `${line}\n`);
        const table = path.join(root, "table.csv");
        await writeFile(table, "id,question,answer\n1,Where is the lamp?,On the quay.\n");
        await writeFile(at("weekly/b.md"), POST.replace("注册中心", "网关"));
        if (state === "full")
          await writeFile(path.join(disk.folder, "ballast"), Buffer.alloc(512 * 1024)).catch(() => {});
        else disk.makeReadOnly();
        await expectWords(
          [
            qa(["sync", content, "--to", folder]),
            qa(["phrasings", folder, "--add", lines]),
            qa(["import", "csv", table, "--to", path.join(disk.folder, "imported")]),
            qa(["init", path.join(disk.folder, "new"), "--yes"]),
          ],
          words,
        );
        expect(existsSync(path.join(disk.folder, "new/site.yml"))).toBe(false);
      } finally {
        disk.remove();
      }
    },
    60_000,
  );
});

describe("tellFault", () => {
  const fault = (code: string, more = {}): unknown =>
    tellFault(Object.assign(new Error("x"), { code, ...more }));

  it.each([
    "ENOSPC",
    "EDQUOT",
    "EROFS",
    "EACCES",
    "EPERM",
    "EISDIR",
    "ENOTDIR",
    "EEXIST",
    "ENOENT",
    "EMFILE",
    "EIO",
  ])("says where %s happened, and what to do", (code) => {
    const told = fault(code, { path: "/place/of/it" });
    expect(told).toBeInstanceOf(ExpectedError);
    expect(String(told)).toMatch(/\/place\/of\/it: .+[;,] /);
  });

  it("names the target of what was moved or copied", () => {
    expect(String(fault("ENOSPC", { path: "/from", dest: "/to" }))).toContain("/to: ");
  });

  it("leaves everything else as it is", () => {
    const bug = new TypeError("x is not a function");
    expect(tellFault(bug)).toBe(bug);
    expect(tellFault("text")).toBe("text");
  });
});
