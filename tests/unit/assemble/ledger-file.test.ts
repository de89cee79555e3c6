/** The ledger's file: read whatever a formatter or a merge did to it, and merged by Git. */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  EMPTY_LEDGER,
  type Ledger,
  type LedgerEntry,
  LedgerError,
  serializeLedger,
} from "@/lib/assemble/ledger";
import type { Identity } from "@/lib/assemble/match-ledger";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { assignPermalinks } from "@/lib/assemble/permalinks";
import { isLong, sampled } from "../../support/long";

const entry = (question: string, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  path: "weekly/a/index.md",
  date: "2022-02-11",
  asker: "小楼",
  project: null,
  question,
  answer: "好的。",
  url: null,
  ...changes,
});

const LEDGER: Ledger = new Map([
  ["20220211-aaaaa", entry('含有 { 和 " 与 \\ 的问题："20220211-bbbbb":')],
  ["20220211-bbbbb", entry("第二个", { gone: true, movedTo: "20220211-aaaaa" })],
  ["20220211-ccccc", entry("第三个", { answer: null, sameAs: "20220211-bbbbb", print: "abc" })],
]);
const TEXT = serializeLedger(LEDGER);
const DATA: Record<string, unknown> = JSON.parse(TEXT);

describe("a ledger", () => {
  it.each([
    ["as it is written", TEXT],
    ["indented", JSON.stringify(DATA, null, 2)],
    ["with tabs and CRLF", JSON.stringify(DATA, null, "\t").replaceAll("\n", "\r\n")],
    ["on one line", JSON.stringify(DATA)],
    ["with a byte order mark", `\ufeff${TEXT}`],
    ["in another order", JSON.stringify(Object.fromEntries(Object.entries(DATA).reverse()), null, 1)],
    ["with escaped keys", TEXT.replace('"20220211-aaaaa": ', '"2022\\u0030211-aaaaa": ')],
    ["of the first version", JSON.stringify(Object.fromEntries(Object.entries(DATA).slice(1)))],
  ])("is read %s", (_, text) => {
    expect(parseLedger(text, "permalinks.json")).toEqual(LEDGER);
  });

  it("is empty where nothing stands in it", () => {
    expect(parseLedger("{}", "x").size).toBe(0);
    expect(parseLedger(serializeLedger(EMPTY_LEDGER), "x").size).toBe(0);
  });

  const line = (id: string): string => TEXT.split("\n").find((each) => each.includes(`"${id}": {`)) ?? "";
  const a = line("20220211-aaaaa");
  const pretty = JSON.stringify(DATA, null, 2);
  /** The line (1-based) on which a piece of a text stands, for the `nth` time. */
  const lineOf = (text: string, piece: string, nth = 1): number => {
    const before = text.split(piece).slice(0, nth).join(piece);
    return before.split("\n").length;
  };
  const twice = TEXT.replace(a, `${a}\n${a}`);
  const twicePretty = pretty.replace(
    /\n\}$/,
    `,\n  "20220211-aaaaa": ${JSON.stringify(entry("x"), null, 2)}\n}`,
  );
  const conflict = TEXT.replace(a, `<<<<<<< ours\n${a}\n=======\n>>>>>>> theirs`);

  it.each<[string, string, number, RegExp]>([
    [
      "an id twice",
      twice,
      lineOf(twice, a, 2),
      /20220211-aaaaa stands twice, first in line \d+; keep the one/,
    ],
    [
      "an id twice, after a formatter",
      twicePretty,
      lineOf(twicePretty, '"20220211-aaaaa"', 3),
      /stands twice/,
    ],
    [
      "an id twice, once escaped",
      TEXT.replace(a, `${a}\n${a.replace("aaaaa", "\\u0061aaaa")}`),
      lineOf(TEXT, a) + 1,
      /20220211-aaaaa stands twice/,
    ],
    [
      "a key of an entry twice",
      TEXT.replace(a, a.replace("{", '{"path": "x",')),
      lineOf(TEXT, a),
      /"path" stands twice in 20220211-aaaaa/,
    ],
    [
      "a mark of a conflict",
      conflict,
      lineOf(conflict, "<<<<<<<"),
      /mark of a merge conflict; keep the lines of both sides/,
    ],
    [
      "only the last mark of a conflict",
      TEXT.replace(a, `${a}\n>>>>>>> theirs`),
      lineOf(TEXT, a) + 1,
      /merge conflict/,
    ],
    ["no JSON in the middle", TEXT.replace(a, `${a},,`), lineOf(TEXT, a), /not valid JSON/],
    [
      "a word that is none of JSON",
      pretty.replace('"asker": "小楼"', '"asker": nobody'),
      lineOf(pretty, '"asker": "小楼"'),
      /not valid JSON/,
    ],
    ["no end", TEXT.slice(0, -3), TEXT.slice(0, -3).split("\n").length, /not valid JSON/],
    [
      "an entry without a path",
      TEXT.replace(a, a.replace('"path"', '"pfad"')),
      lineOf(TEXT, a),
      /20220211-aaaaa: (path: |the key "pfad")/,
    ],
    [
      "a key that is not known",
      TEXT.replace(a, a.replace('"path"', '"sameas":"x-1","path"')),
      lineOf(TEXT, a),
      /the key "sameas" is not known/,
    ],
    [
      "an address that runs code",
      TEXT.replace(a, a.replace('"url":null', '"url":"javascript:alert(1)"')),
      lineOf(TEXT, a),
      /url: /,
    ],
    [
      "a number in the place of a text",
      pretty.replace('"asker": "小楼"', '"asker": 7'),
      lineOf(pretty, '"20220211-'),
      /asker: /,
    ],
    [
      "an id that no address could hold",
      TEXT.replace(a, a.replace("20220211-aaaaa", "../x")),
      lineOf(TEXT, a),
      /"\.\.\/x" is no permalink id/,
    ],
    [
      "the prototype",
      TEXT.replace(a, a.replace("20220211-aaaaa", "__proto__")),
      lineOf(TEXT, a),
      /"__proto__" is no permalink id/,
    ],
    ["a list", "[]", 1, /not an object/],
    [
      "a later version",
      TEXT.replace('"version": 2', '"version": 3'),
      1,
      /version 3 of the ledger is not known; update/,
    ],
  ])("with %s is refused with the line and the mend", (_, text, at, message) => {
    const read = () => parseLedger(text, "content/permalinks.json");
    expect(read).toThrow(LedgerError);
    expect(read).toThrow(message);
    expect(read).toThrow(new RegExp(`^content/permalinks\\.json:${at}: `));
  });

  it("of very many entries is read and written in a few seconds", () => {
    const count = isLong ? 100_000 : 20_000;
    const large = new Map(
      Array.from({ length: count }, (_, i): [string, LedgerEntry] => [
        `20220211-${i.toString(36).padStart(5, "0")}`,
        entry(`${"问".repeat(100)}${i}`, { path: `weekly/${i % 5_000}/index.md`, answer: "答".repeat(150) }),
      ]),
    );
    const text = serializeLedger(large);
    const begun = performance.now();
    expect(parseLedger(text, "x").size).toBe(count);
    // Two seconds for 100,000 on a machine of its own (docs/decisions/0020-permalink-ledger.md).
    expect(performance.now() - begun).toBeLessThan(count / 5);
  });
});

describe("Git", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "qa-ledger-"));
    git("init", "--quiet", "--initial-branch", "main");
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  const file = (): string => path.join(root, "permalinks.json");
  const commit = async (text: string): Promise<void> => {
    await writeFile(file(), text);
    git("add", "-A");
    git("commit", "--quiet", "-m", "posts");
  };
  const posts = (week: number): Identity[] =>
    ["怎么配置", "怎么升级", "怎么排查"].map((what) => ({
      path: `weekly/2022-week-${week}/index.md`,
      date: "2022-02-11",
      asker: "小楼",
      project: null,
      question: `第 ${week} 周：${what}`,
      answer: `看第 ${week} 周的文档`,
      url: null,
    }));
  const build = async (...weeks: number[]): Promise<void> => {
    const before = parseLedger(await readFile(file(), "utf8").catch(() => "{}"), "x");
    await commit(serializeLedger(assignPermalinks(weeks.flatMap(posts), before).ledger));
  };

  /** Whether two branches that add a post each, to `count` posts, merge without a conflict. */
  async function merges(count: number, left: number, right: number): Promise<boolean> {
    const weeks = Array.from({ length: count }, (_, i) => i);
    await rm(file(), { force: true });
    git("checkout", "--quiet", "--orphan", `base-${count}-${left}-${right}`);
    await build(...weeks);
    const base = git("rev-parse", "HEAD").trim();
    git("checkout", "--quiet", "-B", "left", base);
    await build(...weeks, left);
    git("checkout", "--quiet", "-B", "right", base);
    await build(...weeks, right);
    try {
      git("merge", "--quiet", "--no-edit", "left");
    } catch {
      git("merge", "--abort");
      return false;
    }
    const merged = parseLedger(await readFile(file(), "utf8"), "x");
    expect(merged.size).toBe(3 * (count + 2));
    const again = assignPermalinks([...weeks, left, right].flatMap(posts), merged);
    expect(again.gone).toEqual([]);
    return true;
  }

  it.each(sampled([0, 3, 40], 2))(
    "merges two branches that add a post each to %i posts, nearly always",
    async (count) => {
      let clean = 0;
      for (let i = 0; i < 6; i++) if (await merges(count, 100 + i, 200 + i)) clean++;
      expect(clean).toBeGreaterThanOrEqual(5);
    },
    120_000,
  );
});
