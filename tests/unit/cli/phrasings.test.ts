import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { phrasings } from "@/lib/cli/verbs/phrasings";
import { fingerprintOf } from "@/lib/content/phrasings/fingerprint";
import { EXIT, UsageError } from "@/lib/report/usage";

const POST = `---
project: Tanka
---

### Q: 快照存在哪里？

数据目录的 snapshot 文件夹。

### Q: 怎么关闭日志？

把 log.level 设为 OFF。
`;

let folder: string;
let out: string;
let told: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-phrasings-"));
  await mkdir(path.join(folder, "faq"));
  await writeFile(path.join(folder, "faq/tanka.md"), POST);
  out = "";
  told = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** What a run prints, line by line, and its exit code. */
async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  out = "";
  told = "";
  const code = await phrasings.run([folder, ...args]);
  return { code, lines: out.trimEnd().split("\n") };
}

const add = async (lines: readonly unknown[], ...options: string[]) => {
  const file = path.join(folder, "answers.jsonl");
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return run("--add", file, ...options);
};

const written = (): Promise<string> => readFile(path.join(folder, "phrasings.yml"), "utf8");

async function todo(...options: string[]) {
  const { lines } = await run("--todo", ...options);
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

describe("qa phrasings", () => {
  it("tells what lacks phrasings, takes them, and tells the coverage", async () => {
    const [first, second] = await todo();
    expect(first).toEqual({
      id: expect.any(String),
      project: "Tanka",
      before: [],
      question: "快照存在哪里？",
      answer: "数据目录的 snapshot 文件夹。",
    });
    expect((await add([{ id: first.id, asked: ["备份放哪", "where are backups"] }])).code).toBe(EXIT.success);
    expect(await todo()).toEqual([second]);
    expect((await run()).lines).toEqual(["pairs\t2", "with phrasings\t1", "phrasings\t2", "stale\t0"]);
    expect((await readdir(folder)).sort()).toEqual(["answers.jsonl", "faq", "phrasings.yml"]);
  });

  it("asks a model with one request a pair, in the words of the prompt", async () => {
    const [request] = await todo("--batch", "some-model");
    const [pair] = await todo();
    expect(request).toMatchObject({
      custom_id: pair.id,
      method: "POST",
      url: "/v1/chat/completions",
      body: { model: "some-model", messages: [{ role: "system" }, { role: "user" }] },
    });
    expect(request.body.messages[0].content).toContain("JSON list of six strings");
    expect(JSON.parse(request.body.messages[1].content)).toEqual({ ...pair, id: undefined });
  });

  it("writes nothing where a line cannot be used", async () => {
    const [first] = await todo();
    const lines = [
      { id: first.id, asked: ["备份放哪"] },
      { id: "nobody-12345", asked: ["x"] },
    ];
    expect((await add(lines)).code).toBe(EXIT.problems);
    expect(told).toContain('answers.jsonl:2: "nobody-12345" names no pair');
    await expect(written()).rejects.toThrow();
    expect((await add(lines, "--skip-unknown")).code).toBe(EXIT.success);
    expect(await written()).toContain("备份放哪");
    const before = await written();
    expect((await add([{ id: first.id, asked: ["好"] }, { id: first.id }], "--skip-unknown")).code).toBe(
      EXIT.problems,
    );
    expect(await written()).toBe(before);
  });

  it("tells stale ones, and asks for them again when told to", async () => {
    const [first, second] = await todo();
    await add([first, second].map(({ id }) => ({ id, asked: ["旧"] })));
    const changed = POST.replace(
      "数据目录的 snapshot 文件夹。",
      "从这一版起存进对象存储，桶名由参数给出，保留七天。",
    );
    await writeFile(path.join(folder, "faq/tanka.md"), changed);
    const line = (await written()).split("\n").findIndex((text) => text.startsWith(first.id)) + 1;
    expect((await run()).lines.slice(3)).toEqual(["stale\t1", `phrasings.yml:${line}\t${first.id}`]);
    expect(await todo()).toEqual([]);
    expect((await todo("--stale")).map(({ id }) => id)).toEqual([first.id]);
    await add([{ id: first.id, asked: ["新"] }]);
    expect(told).toContain("still stale");
    await add([{ id: first.id, asked: ["新"] }], "--replace");
    expect(await todo("--stale")).toEqual([]);
    expect(await written()).toContain(
      fingerprintOf({
        question: { text: "快照存在哪里？", html: "", markdown: "" },
        answer: { text: "从这一版起存进对象存储，桶名由参数给出，保留七天。", html: "", markdown: "" },
      }),
    );
  });

  it("signs entries that were written by hand", async () => {
    const [first] = await todo();
    await writeFile(path.join(folder, "phrasings.yml"), `${first.id}:\n  - 备份放哪 # 常问\n`);
    expect((await run("--sign")).lines).toEqual(["1 entries signed"]);
    expect(await written()).toMatch(/^ {2}for: [0-9a-f-]{25}\n {2}asked:\n {4}- 备份放哪 # 常问$/m);
    const before = await written();
    expect((await run("--sign")).lines).toEqual(["0 entries signed"]);
    expect(await written()).toBe(before);
  });

  it.each([
    [["--todo", "--sign"]],
    [["--todo", "--add", "x"]],
    [["--batch", "x"]],
    [["--todo", "--batch", ""]],
    [["--skip-unknown"]],
    [["--add", "/nowhere/x.jsonl"]],
  ])("refuses %j", async (args) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
  });
});
