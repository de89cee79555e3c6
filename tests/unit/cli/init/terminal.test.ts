/** `qa init` at a terminal, which `script` (util-linux) makes. */
import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ROOT } from "@/lib/build/settings";
import { readConfig } from "@/lib/content/config-files";
import { COMMAND } from "../../../support/command";

const LONGEST_MS = 120_000;
const isLinux = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "qa-terminal-"));
  await mkdir(path.join(folder, "docs"));
  await writeFile(path.join(folder, "docs/faq.md"), "## When?\n\nAt nine.\n\n## Where?\n\nAt the quay.\n");
});
afterEach(() => rm(folder, { recursive: true }));

const PROMPT = /\([^()]*\): $/;

/** Answers each prompt with the next answer, and returns what was shown. */
function atTerminal(
  answers: readonly string[],
  ...args: string[]
): Promise<{ shown: string; code: number | null }> {
  const words = [process.execPath, COMMAND, "init", folder, ...args];
  const child = spawn("script", ["-qec", words.join(" "), "/dev/null"], {
    cwd: ROOT,
    env: { ...process.env, TERM: "dumb" },
  });
  const left = [...answers];
  let shown = "";
  let fresh = "";
  child.stdout.on("data", (bytes: Buffer) => {
    shown += bytes;
    fresh += bytes;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor
    if (!PROMPT.test(fresh.replace(/\u001b\[[\d;]*[A-Za-z]/g, ""))) return;
    fresh = "";
    child.stdin.write(`${left.shift() ?? ""}\n`);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ shown, code }));
  });
}

it.runIf(isLinux)(
  "asks three questions, a wrong answer again, and takes an empty one for the proposal",
  async () => {
    const { shown, code } = await atTerminal(["The Quay", "xx", "", "monthly"]);
    expect(code).toBe(0);
    expect(shown).toContain("1 of 1 pages look like questions: 2; 0 not understood");
    expect(shown.match(/Title of the site/g)).toHaveLength(1);
    expect(shown).toMatch(/language "xx": the interface speaks/);
    expect(shown.match(/What posts are called/g)).toHaveLength(1);
    const { site } = await readConfig(folder);
    expect(site).toMatchObject({ title: { any: "The Quay" }, languages: ["en"], noun: "monthly" });
  },
  LONGEST_MS,
);

it.runIf(isLinux)(
  "lets no title that it found command the terminal",
  async () => {
    await writeFile(path.join(folder, "mkdocs.yml"), 'site_name: "Quay\\x1b]0;owned\\x07"\n');
    const { shown, code } = await atTerminal(["", "", ""]);
    expect(code).toBe(0);
    expect(shown).toContain("(Quay\\u001b]0;owned\\u0007)");
    expect(shown).not.toContain("\u001b]0;");
  },
  LONGEST_MS,
);

it.runIf(isLinux)(
  "asks nothing that a flag tells",
  async () => {
    const { shown, code } = await atTerminal([""], "--title", "Quay", "--noun", "none");
    expect(code).toBe(0);
    expect(shown).not.toContain("Title of the site");
    expect(shown).toContain("Languages of the interface");
  },
  LONGEST_MS,
);
