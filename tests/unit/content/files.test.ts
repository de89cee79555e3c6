import { chmod, mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listPosts, readPost } from "@/lib/content/files";
import { readContent } from "@/lib/content/read";
import type { Diagnostic } from "@/lib/model/diagnostic";
import { communityConfig } from "../../support/community";
import { PROJECTS } from "../extract/registry";
import { weekly } from "../extract/summary";

let root: string;
const put = async (name: string, data: string | Uint8Array): Promise<void> => {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, data);
};
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-files-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const GOOD = weekly("**1、@小石** 提问：\n\n> 灯亮吗？\n\nA：亮。\n");

describe("the posts of a folder", () => {
  it("are all Markdown files, sorted, but READMEs and hidden ones", async () => {
    for (const name of [
      "b.md",
      "a/index.md",
      "a/图.png",
      "C.MARKDOWN",
      "README.md",
      "a/readme.zh.md",
      ".git/x.md",
      "node_modules/x/y.md",
      "d.md/index.md",
      "e.mdx",
    ])
      await put(name, "x");
    expect(await listPosts(root)).toEqual(["C.MARKDOWN", "a/index.md", "b.md", "d.md/index.md", "e.mdx"]);
  });

  it("are read whatever their line ends are", async () => {
    await put("a.md", "一\r\n二\r三\n");
    expect(await readPost(root, "a.md")).toMatchObject({ state: "read", text: "一\n二\n三\n" });
  });

  it("are refused where they are no text", async () => {
    await put("nul.md", "a\0b");
    await put("gbk.md", Uint8Array.from([0xce, 0xca, 0xb4, 0xf0, 0xce, 0xca, 0xb4, 0xf0]));
    await put("huge.md", "");
    await truncate(path.join(root, "huge.md"), 11 * 1024 * 1024);
    const reasons = await Promise.all(
      ["nul.md", "gbk.md", "huge.md", "missing.md"].map(async (name) => {
        const file = await readPost(root, name);
        return file.state === "unreadable" ? file.reason : file.state;
      }),
    );
    expect(reasons).toEqual(["not-text", "not-text", "too-large", "failed"]);
  });
});

describe("a post that is saved while it is read", () => {
  const whole = "灯亮吗？\n".repeat(1_000);
  /** A reader takes a file for complete once it is unchanged for 50 ms, so a save must not take longer. */
  const LONGEST_SAVE_MS = 50;
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const SAVES: Record<string, (file: string) => Promise<void>> = {
    "is emptied and filled in steps": async (file) => {
      await writeFile(file, "");
      for (const part of [0, 1, 2, 3]) {
        await pause(10);
        await writeFile(file, whole.slice(part * 1_250, (part + 1) * 1_250), { flag: "a" });
      }
    },
    "is taken away and put back": async (file) => {
      await rm(file);
      await pause(40);
      await writeFile(file, whole);
    },
    "is replaced": async (file) => {
      await writeFile(`${file}.new`, whole);
      await rename(`${file}.new`, file);
    },
  };

  it.each(Object.entries(SAVES))("and %s is read whole", async (_, save) => {
    await put("a.md", whole);
    await pause(80);
    for (let delay = 0; delay < 60; ) {
      const begun = performance.now();
      const saved = save(path.join(root, "a.md")).then(() => performance.now() - begun);
      await pause(delay);
      const read = await readPost(root, "a.md");
      // On a busy machine a save can pause for longer than an editor's does: it is repeated.
      if ((await saved) > LONGEST_SAVE_MS) continue;
      expect(read, `${delay} ms after the save began`).toEqual({
        state: "read",
        path: "a.md",
        text: whole,
        badLines: [],
      });
      delay += 6;
    }
  });

  it("without an end is reported", async () => {
    await put("a.md", "");
    const timer = setInterval(() => put("a.md", `${Math.random()}`), 5);
    expect(await readPost(root, "a.md")).toMatchObject({ state: "unreadable", reason: "failed" });
    clearInterval(timer);
    await pause(20);
  });
});

describe("a bad post", () => {
  const BAD: Record<string, string | Uint8Array> = {
    "empty file": "",
    "only white space": " \n\n\t\n",
    "no front matter": "灯亮吗？",
    "broken front matter": "---\ntitle: [\n---\n正文\n",
    "front matter and nothing else": "---\ntitle: x\n---\n",
    "front matter that never ends": "---\ntitle: x\n",
    "no date": "---\ntitle: x\n---\n\n**@小石** 提问：\n\n> 问？\n\nA：答。\n",
    "unclosed fence": weekly("```\nA：x"),
    "unclosed comment": weekly("<!--\nA：x"),
    "binary rubbish": Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    "lone surrogates": Uint8Array.from([0xed, 0xa0, 0x80, 0x41]),
    huge: "> a\n\nA：b\n\n".repeat(200_000),
  };

  it.each(Object.keys(BAD))(
    "%s does not stop the others",
    async (name) => {
      await put("a/index.md", BAD[name] ?? "");
      await put("b/index.md", GOOD);
      const { pairs, diagnostics } = await readContent(root, {
        ...(await communityConfig()),
        projects: PROJECTS,
      });
      expect(pairs.filter(({ source }) => source.path === "b/index.md")).toHaveLength(1);
      expect(diagnostics.filter(({ path: file }) => file === "a/index.md")).not.toHaveLength(0);
      expect(diagnostics.filter(({ path: file }) => file === "b/index.md")).toHaveLength(0);
    },
    60_000,
  );

  it("is reported if it must not be read", async () => {
    await put("a.md", GOOD);
    await chmod(path.join(root, "a.md"), 0);
    await symlink("nowhere", path.join(root, "link.md"));
    expect(await listPosts(root)).toEqual(["a.md"]);
    // Root may read anything.
    const file = await readPost(root, "a.md");
    expect(process.getuid?.() === 0 ? "read" : "unreadable").toBe(file.state);
  });
});

describe("a text in another format", () => {
  it("is told, unless it is one that programs read", async () => {
    await put("a.md", GOOD);
    for (const name of ["faq.rst", "b/faq.adoc", "b/notes.txt", "requirements.txt", "LICENSE.txt", "x.png"])
      await put(name, "x");
    const { diagnostics } = await readContent(root, await communityConfig());
    expect(diagnostics.filter(({ code }) => code === "other-format").map(({ path: file }) => file)).toEqual([
      "b/faq.adoc",
      "b/notes.txt",
      "faq.rst",
    ]);
  });
});

describe("a line in another encoding", () => {
  const GBK = Uint8Array.from([0xd7, 0xa2, 0xd2, 0xe2, 0xa3, 0xba, 0xcf, 0xc8, 0xb1, 0xb8, 0xb7, 0xdd]);
  const bytes = (...parts: (string | Uint8Array)[]): Buffer =>
    Buffer.concat(parts.map((part) => Buffer.from(part)));

  it.each(["Replace the image.", "替换镜像。"])(
    "is cut and named, and the rest is read: %s",
    async (good) => {
      await put("a.md", bytes(`${good}\n`, `${good} `, GBK, ` ${good}\n`, good));
      expect(await readPost(root, "a.md")).toEqual({
        state: "read",
        path: "a.md",
        text: `${good}\n${good} … ${good}\n${good}`,
        badLines: [2],
      });
    },
  );

  it("is counted whatever the line ends are", async () => {
    await put("a.md", bytes("a\r\nb\rc\r\n", GBK, "\r\ne"));
    expect(await readPost(root, "a.md")).toMatchObject({ text: "a\nb\nc\n…\ne", badLines: [4] });
  });

  it("is no replacement character that the editor wrote", async () => {
    await put("a.md", "日志里是 \ufffd\ufffd");
    expect(await readPost(root, "a.md")).toMatchObject({ text: "日志里是 \ufffd\ufffd", badLines: [] });
  });

  it("is a file in another encoding where no line is UTF-8", async () => {
    await put(
      "a.md",
      bytes("---\ntitle: x\n---\n\n", GBK, "\n\n> ", GBK, "\n\nA: ", GBK, "\n\nend\nof\nfile\n"),
    );
    expect(await readPost(root, "a.md")).toMatchObject({ state: "unreadable", reason: "not-text" });
  });

  it("is UTF-16 where its mark says so", async () => {
    await put("a.md", bytes(Uint8Array.from([0xff, 0xfe]), Buffer.from("问题\r\n", "utf16le")));
    expect(await readPost(root, "a.md")).toMatchObject({ state: "read", text: "问题\n" });
  });
});

describe("what is not read", () => {
  const QUESTION = "**1、@小石** 提问：\n\n> 灯亮吗？\n\nA：亮。\n";
  const read = async (today?: string) =>
    readContent(
      root,
      { ...(await communityConfig()), projects: PROJECTS },
      today === undefined ? {} : { today },
    );
  const told = (diagnostics: readonly Diagnostic[]): string[] =>
    diagnostics.map(({ path: file, line, severity, code }) => `${file}:${line} ${severity} ${code}`);

  it("is a draft, wherever it says so", async () => {
    await put("_drafts/a.md", weekly(QUESTION));
    await put("b/x.draft.md", weekly(QUESTION));
    await put("c.md", `---\ntitle: x\ndate: 2022-02-11\ndraft: true\n---\n\n${QUESTION}`);
    await put("d.md", weekly(QUESTION));
    const { posts, pairs, diagnostics, coverage } = await read();
    expect(posts.map(({ path: file }) => file)).toEqual(["d.md"]);
    expect(pairs.map(({ source }) => source.path)).toEqual(["d.md"]);
    expect(coverage.blocks).toBe(3);
    expect(told(diagnostics)).toEqual([
      "_drafts/a.md:1 info left-out",
      "b/x.draft.md:1 info left-out",
      "c.md:4 info left-out",
    ]);
  });

  it("is a README, unless it asks for it", async () => {
    await put("README.md", "### Q: 灯亮吗？\n\n亮。\n");
    await put("site.yml", "beside the README of the settings");
    await put("a/README.md", "### Q: 灯亮吗？\n\n亮。\n\n### Q: 门开吗？\n\n开。\n");
    await put("b/README.md", "---\nformat: faq\n---\n\n### Q: 灯亮吗？\n\n亮。\n");
    await put("c.md", weekly(QUESTION));
    const { pairs, diagnostics } = await read();
    expect(pairs.map(({ source }) => source.path)).toEqual(["b/README.md", "c.md"]);
    expect(told(diagnostics).slice(0, 2)).toEqual([
      "README.md:1 info ignored-readme",
      "a/README.md:1 warning ignored-readme",
    ]);
  });

  it("is a README beside the settings without a word when it holds no question", async () => {
    await put("README.md", "How to write posts.\n");
    await put("site.yml", "beside the README of the settings");
    await put("c.md", weekly(QUESTION));
    expect(told((await read()).diagnostics).filter((each) => each.includes("README"))).toEqual([]);
  });

  it("is no README that the settings name", async () => {
    await put("docs/README.md", "## 灯亮吗？\n\n亮。\n");
    const config = await communityConfig();
    const formats = [{ files: "docs/**", question: "heading 2", asker: null, project: null }];
    const { pairs } = await readContent(root, { ...config, site: { ...config.site, formats } });
    expect(pairs.map(({ source }) => source.path)).toEqual(["docs/README.md"]);
  });

  it("is a symbolic link to a post or a folder, and an empty file", async () => {
    await put("a/index.md", weekly(QUESTION));
    await put("a/picture.png", "x");
    await put("empty.md", " \n");
    await symlink("a", path.join(root, "folder"));
    await symlink("nowhere.md", path.join(root, "post.md"));
    await symlink("a/picture.png", path.join(root, "picture.png"));
    const { posts, diagnostics } = await read();
    expect(posts).toHaveLength(1);
    expect(told(diagnostics)).toEqual([
      "folder:1 warning linked-input",
      "post.md:1 warning linked-input",
      "empty.md:1 warning empty-file",
    ]);
  });

  it("is told where there is nothing at all", async () => {
    expect(told((await read()).diagnostics)).toEqual([".:1 warning no-posts"]);
    await put("_drafts/a.md", weekly(QUESTION));
    expect(told((await read()).diagnostics)).toEqual([
      ".:1 warning no-posts",
      "_drafts/a.md:1 info left-out",
    ]);
  });

  it("is not what has a date to come, which is told", async () => {
    await put("a.md", weekly(QUESTION));
    expect(told((await read("2022-02-10")).diagnostics)).toEqual(["a.md:3 warning future-date"]);
    expect(told((await read("2022-02-11")).diagnostics)).toEqual([]);
  });
});
