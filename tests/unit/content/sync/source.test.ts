/** Sources: their names, and what is fetched of a repository. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { filesBelow } from "@/lib/content/storage/folder";
import { checkOut } from "@/lib/content/sync/checkout";
import { GIT_LIMITS } from "@/lib/content/sync/git";
import { identifySource, tellSource } from "@/lib/content/sync/identity";
import { fetchSource, parseSource } from "@/lib/content/sync/source";
import { SyncError } from "@/lib/content/sync/state";
import { type SyncResult, syncPosts } from "@/lib/content/sync/sync";
import { contents, post, put } from "../../../support/posts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-sync-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(root, ...parts);

describe("a source", () => {
  it.each([
    [
      "https://example.org/a/b.git#main:content/zh/blog",
      "https://example.org/a/b.git",
      "main",
      "content/zh/blog",
    ],
    ["https://example.org/a/b", "https://example.org/a/b", null, ""],
    ["git@example.org:a/b.git#next", "git@example.org:a/b.git", "next", ""],
    ["https://example.org/a/b#:blog/", "https://example.org/a/b", null, "blog"],
  ])("%s is a Git repository", (text, url, branch, folder) => {
    expect(parseSource(text)).toEqual({ kind: "git", url, branch, folder });
  });

  it("is a folder where there is one", () => {
    expect(parseSource(root)).toEqual({ kind: "folder", folder: root });
  });

  it.each([
    "no/such/folder",
    "https://example.org/a#-x",
    "--upload-pack=touch x;.git#main",
    "https://example.org/a#main:--stdin",
    "https://example.org/a#main:../..",
    "https://example.org/a#main:/etc",
    "https://example.org/a#main:a/../../b",
    "https://example.org/a#main:a//b",
  ])("%s is refused", (text) => {
    expect(() => parseSource(text)).toThrow(SyncError);
  });
});

const SECRETS = ["ghp_TOKEN123", "robot-user", "p%40ssword", "glpat-QUERY"];
const WITH_SECRETS = [
  "https://robot-user:ghp_TOKEN123@git.invalid/acme/posts.git#main:docs",
  "https://ghp_TOKEN123@git.invalid/acme/posts#main:docs",
  "https://robot-user:p%40ssword@git.invalid/acme/posts.git?private_token=glpat-QUERY#main:docs",
  "ssh://robot-user@git.invalid:2222/acme/posts#main:docs",
  "robot-user@git.invalid:acme/posts.git#main:docs",
  "HTTPS://robot-user:ghp_TOKEN123@git.invalid/acme/posts#main:docs",
  // A second "@" belongs to the password.
  "https://robot-user:ghp_TOKEN123@x@git.invalid/acme/posts#main:docs",
];

describe("user and token of an address", () => {
  const expectNone = (text: string): void => {
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  };

  it.each(WITH_SECRETS)("are neither shown nor recorded: %s", (text) => {
    expectNone(tellSource(text));
    expect(tellSource(text)).toContain("git.invalid");
    expectNone(JSON.stringify(identifySource(text)));
  });

  it.each(WITH_SECRETS)("stand in no error and in no file of the working copy: %s", async (text) => {
    vi.stubEnv("GIT_SSH_COMMAND", "false");
    vi.stubEnv("https_proxy", "http://127.0.0.1:9");
    await expect(fetchSource(text, at("cache"))).rejects.toSatisfy((error: Error) => {
      expectNone(error.message);
      return error instanceof SyncError;
    });
    vi.unstubAllEnvs();
    expectNone(JSON.stringify(await filesBelow(at("cache"))));
    for (const name of await filesBelow(at("cache"))) expectNone(await readFile(at("cache", name), "utf8"));
  });

  it("do not tell one source from another; neither do protocol, host, organisation and branch", () => {
    const names = WITH_SECRETS.map((text) => identifySource(text).name);
    expect(new Set(names)).toEqual(new Set(["posts/docs"]));
    expect(identifySource("https://a.invalid/other/posts#next:docs").name).toBe("posts/docs");
    expect(identifySource("https://a.invalid/acme/posts#main:other").name).not.toBe("posts/docs");
    const [first, second] = WITH_SECRETS.map((text) => identifySource(text).address);
    expect(first).toBe(second);
  });
});

describe("syncing from a Git repository", () => {
  const git = (...args: string[]): void => {
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
      cwd: at("repository"),
      stdio: "pipe",
    });
  };
  const commit = (): void => {
    git("add", "-A");
    git("commit", "--quiet", "-m", "posts");
  };
  const source = (fragment: string, repository = "repository"): string =>
    `file://${at(repository)}${fragment}`;
  const fetched = (fragment: string): Promise<string> => fetchSource(source(fragment), at("cache"));
  const sync = async (text: string): Promise<SyncResult> =>
    syncPosts({
      source: identifySource(text),
      from: await fetchSource(text, at("cache")),
      to: at("to"),
      include: [],
    });

  beforeEach(async () => {
    await put(at("repository/content/zh/blog/sofa-weekly-20220107/index.md"), post("第一期"));
    await put(at("repository/static/large.bin"), "x".repeat(1000));
    git("init", "--quiet", "--initial-branch", "master");
    commit();
  });

  it("brings a folder of a branch, then what was committed since", async () => {
    const text = source("#master:content/zh/blog");
    await sync(text);
    expect(Object.keys(await contents(at("to")))).toEqual(["sofa-weekly-20220107/index.md"]);

    await put(at("repository/content/zh/blog/sofa-weekly-20220114/index.md"), post("第二期"));
    commit();
    expect(await sync(text)).toMatchObject({ added: ["sofa-weekly-20220114/index.md"], unchanged: 1 });
  });

  it("follows a branch whose history was written anew, and mends a broken copy", async () => {
    await fetched("#master");
    git("checkout", "--quiet", "--orphan", "fresh");
    await put(at("repository/content/zh/blog/sofa-weekly-20220107/index.md"), post("改写"));
    commit();
    git("branch", "--quiet", "-M", "master");
    const folder = await fetched("#master");
    expect(
      await readFile(path.join(folder, "content/zh/blog/sofa-weekly-20220107/index.md"), "utf8"),
    ).toContain("改写");
    await writeFile(path.join(folder, ".git/HEAD"), "rubbish");
    expect(await readdir(await fetched("#master"))).toContain("content");
  });

  it.each([
    ["#nosuch", /git fetch failed/],
    ["#master:no/folder", /no folder "no\/folder"/],
  ])("says what is missing for %s", async (fragment, message) => {
    await expect(fetched(fragment)).rejects.toThrow(message);
  });

  it("recognises what it brought after the branch, the organisation, the token and the protocol changed", async () => {
    await sync(source("#master:content/zh/blog"));
    git("branch", "main");
    git("checkout", "--quiet", "main");
    await put(at("repository/content/zh/blog/sofa-weekly-20220107/index.md"), post("第一期，改过"));
    commit();
    expect(await sync(source("#main:content/zh/blog"))).toMatchObject({
      changed: ["sofa-weekly-20220107/index.md"],
      kept: [],
    });
    await mkdir(at("other-organisation"));
    await put(at("repository/content/zh/blog/sofa-weekly-20220107/index.md"), post("又改了"));
    commit();
    execFileSync("git", [
      "clone",
      "--quiet",
      "--bare",
      at("repository"),
      at("other-organisation/repository.git"),
    ]);
    const moved = `${at("other-organisation/repository.git")}#main:content/zh/blog`;
    expect(await sync(moved)).toMatchObject({ changed: ["sofa-weekly-20220107/index.md"], kept: [] });
    const record = await readFile(at("to/.qa-sync/brought.json"), "utf8");
    expect(JSON.parse(record).sources).toHaveLength(1);
    await rm(at("repository/content/zh/blog/sofa-weekly-20220107"), { recursive: true });
    await put(at("repository/content/zh/blog/sofa-weekly-20220114/index.md"), post("第二期"));
    commit();
    expect(await sync(source("#main:content/zh/blog"))).toMatchObject({ added: [expect.any(String)] });
  });

  it("takes over the record of the first version, whose keys were whole addresses", async () => {
    const text = source("#master:content/zh/blog");
    await sync(text);
    const file = at("to/.qa-sync/brought.json");
    const [{ files }] = JSON.parse(await readFile(file, "utf8")).sources;
    await writeFile(
      file,
      JSON.stringify({ "https://u:ghp_TOKEN123@h.invalid/a/repository#x:content/zh/blog": files }),
    );
    await put(at("repository/content/zh/blog/sofa-weekly-20220107/index.md"), post("改过"));
    commit();
    expect(await sync(text)).toMatchObject({ changed: [expect.any(String)], kept: [] });
    expect(await readFile(file, "utf8")).not.toContain("ghp_TOKEN123");
  });

  it.each([
    ["the folder that is asked for", "content/zh/link", "#master:content/zh/link"],
    ["a folder that it lies in", "content/link", "#master:content/link/blog"],
  ])("does not follow a link at %s", async (_, link, fragment) => {
    await put(at("private/blog/secret.md"), post("密码"));
    await symlink(at("private"), at("repository", link));
    commit();
    await expect(fetched(fragment)).rejects.toThrow(/is a link/);
  });

  it("brings nothing through links among the posts, and tells them", async () => {
    await put(at("private/secret.md"), post("密码"));
    await symlink(at("private"), at("repository/content/zh/blog/folder"));
    await symlink(at("private/secret.md"), at("repository/content/zh/blog/secret.md"));
    commit();
    const report = await sync(source("#master:content/zh/blog"));
    expect(report.passedOver).toEqual([
      { name: "folder", reason: "link" },
      { name: "secret.md", reason: "link" },
    ]);
    expect(Object.keys(await contents(at("to")))).toEqual(["sofa-weekly-20220107/index.md"]);
  });

  it("never works on the repository of the caller", async () => {
    await mkdir(at("own"));
    execFileSync("git", ["init", "--quiet", at("own")]);
    await writeFile(at("own/mine.md"), "mine");
    for (const [name, value] of Object.entries({
      GIT_DIR: at("own/.git"),
      GIT_WORK_TREE: at("own"),
      GIT_INDEX_FILE: at("own/.git/index"),
      GIT_OBJECT_DIRECTORY: at("own/.git/objects"),
      GIT_COMMON_DIR: at("own/.git"),
      GIT_NAMESPACE: "x",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.worktree",
      GIT_CONFIG_VALUE_0: at("own"),
    })) {
      vi.stubEnv(name, value);
    }
    const folder = await fetched("#master:content/zh/blog");
    vi.unstubAllEnvs();
    expect(folder.startsWith(at("cache"))).toBe(true);
    expect(await readdir(folder)).toEqual(["sofa-weekly-20220107"]);
    expect((await readdir(at("own"))).sort()).toEqual([".git", "mine.md"]);
    expect(await readFile(at("own/.git/config"), "utf8")).not.toContain("remote");
  });

  it.each([
    ["without its HEAD", (copy: string) => rm(path.join(copy, ".git/HEAD"))],
    ["that is empty", (copy: string) => rm(copy, { recursive: true }).then(() => put(`${copy}/.git/x`, ""))],
  ])("never takes the repository around the cache for a working copy %s", async (_what, damage) => {
    execFileSync("git", ["init", "--quiet", root]);
    execFileSync("git", ["-C", root, "remote", "add", "origin", at("repository")]);
    await writeFile(at("mine.md"), "mine");
    execFileSync("git", ["-C", root, "add", "mine.md"]);
    const folder = await fetched("#master");
    await damage(folder);
    expect(await readdir(await fetched("#master"))).toContain("content");
    expect((await readdir(root)).sort()).toEqual([".git", "cache", "mine.md", "repository"]);
    expect(await readdir(at(".git"))).not.toContain("FETCH_HEAD");
  });

  it("runs no hook that a template put into the working copy", async () => {
    await put(at("template/hooks/post-checkout"), `#!/bin/sh\ntouch ${at("ran")}\n`);
    execFileSync("chmod", ["+x", at("template/hooks/post-checkout")]);
    await writeFile(at("gitconfig"), `[init]\n  templateDir = ${at("template")}\n`);
    vi.stubEnv("GIT_CONFIG_GLOBAL", at("gitconfig"));
    await fetched("#master");
    vi.unstubAllEnvs();
    expect(await readdir(root)).not.toContain("ran");
  });

  it("runs no filter that the repository chooses, and brings posts byte for byte", async () => {
    const file = "content/zh/blog/sofa-weekly-20220107/index.md";
    await put(at("repository", file), "one $Id$\n");
    commit();
    await put(at("repository/.gitattributes"), "*.md filter=evil ident\n");
    commit();
    await writeFile(at("gitconfig"), `[filter "evil"]\n  smudge = "touch ${at("ran")}; cat"\n`);
    vi.stubEnv("GIT_CONFIG_GLOBAL", at("gitconfig"));
    const folder = await fetched("#master");
    vi.unstubAllEnvs();
    expect(await readdir(root)).not.toContain("ran");
    expect(await readFile(path.join(folder, file), "utf8")).toBe("one $Id$\n");
  });

  it("is given up where the repository is larger than allowed, and leaves nothing", async () => {
    await put(at("repository/content/zh/blog/video.bin"), "x".repeat(8_000_000));
    commit();
    const large = checkOut(
      { kind: "git", url: `file://${at("repository")}`, branch: "master", folder: "" },
      at("cache"),
      { ...GIT_LIMITS, bytes: 1_000_000 },
    );
    await expect(large).rejects.toThrow(/larger than/);
    expect(await readdir(at("cache"))).toEqual([]);
  });
});

describe("a server that says nothing", () => {
  let server: Server;
  const sockets = new Set<Socket>();
  beforeEach(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it.each(["http", "git"])("is given up (%s), and nothing goes on in its place", async (protocol) => {
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const source = {
      kind: "git",
      url: `${protocol}://127.0.0.1:${port}/a`,
      branch: null,
      folder: "",
    } as const;
    await expect(checkOut(source, at("cache"), { ...GIT_LIMITS, silenceMs: 1_500 })).rejects.toThrow(
      /given up: no answer for 1.5 s/,
    );
    const left = [...sockets].filter((socket) => !socket.readableEnded && !socket.destroyed);
    await Promise.all(left.map((socket) => (socket.readableEnded ? null : once(socket.resume(), "close"))));
    expect(await readdir(at("cache"))).toEqual([]);
  });
});
