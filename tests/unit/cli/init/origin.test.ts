import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { checkoutOf, parseRemote } from "@/lib/cli/init/origin";
import { init } from "@/lib/cli/verbs/init";
import { readConfig } from "@/lib/content/config-files";
import { askTargets } from "@/lib/site/ask-targets";

it.each([
  ["https://github.com/lantern/lamp.git", "github", "lantern/lamp", "https://github.com/lantern/lamp"],
  ["https://me:secret@github.com/lantern/lamp/", "github", "lantern/lamp", "https://github.com/lantern/lamp"],
  ["git@github.com:lantern/lamp.js.git", "github", "lantern/lamp.js", "https://github.com/lantern/lamp.js"],
  ["ssh://git@ssh.github.com:443/lantern/lamp", "github", "lantern/lamp", "https://github.com/lantern/lamp"],
  ["git@gitlab.com:a/b/lamp.git", "gitlab", "a/b/lamp", "https://gitlab.com/a/b/lamp"],
  ["https://gitlab.lantern.example/a/lamp", "gitlab", "a/lamp", "https://gitlab.lantern.example/a/lamp"],
  ["https://gitee.com/a/lamp.git", "gitee", "a/lamp", "https://gitee.com/a/lamp"],
])("the remote %s is on a host that takes questions", (address, host, repository, url) => {
  expect(parseRemote(address)).toEqual({ host, repository, url });
});

it.each([
  "",
  "/srv/git/lamp.git",
  "../lamp",
  "file:///srv/lamp",
  "C:\\lamp",
  "https://git.example/a/lamp",
  "https://notgithub.com/a/lamp",
  "https://github.com/lamp",
  "https://github.com/a/b/c",
  "https://github.com/a/b?x",
])("the remote %j is on none", (address) => {
  expect(parseRemote(address)).toBeNull();
});

describe("init in a Git repository", () => {
  let root: string;
  const at = (...parts: string[]): string => path.join(root, ...parts);
  const git = (...args: string[]) => execFileSync("git", ["-C", root, ...args], { stdio: "ignore" });
  const targets = async (folder: string) => {
    const { site, projects } = await readConfig(folder);
    return askTargets(site, projects).map(({ place }) => place);
  };

  beforeEach(async () => {
    root = await realpath(await mkdtemp(path.join(tmpdir(), "qa-origin-")));
    git("init", "-q");
    await mkdir(at("docs"));
    await writeFile(at("mkdocs.yml"), "site_name: Lantern docs\n");
    await writeFile(at("docs/faq.md"), "## When?\n\nAt nine.\n\n## Where?\n\nAt the quay.\n");
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(root, { recursive: true });
  });

  it("takes title, repository and issues from what is there", async () => {
    git("remote", "add", "origin", "git@github.com:lantern/lamp.git");
    await init.run([root, "--yes"]);
    const { site } = await readConfig(root);
    expect(site).toMatchObject({ title: { any: "Lantern docs" }, repository: "lantern/lamp" });
    expect(await targets(root)).toEqual(["lantern/lamp"]);
  });

  it("writes the workflow where GitHub reads it, for the folder of the site", async () => {
    git("remote", "add", "origin", "https://github.com/lantern/lamp");
    await init.run([at("docs"), "--yes"]);
    expect(await readdir(at("docs"))).not.toContain(".github");
    const { jobs } = parse(await readFile(at(".github/workflows/qa.yml"), "utf8"));
    expect(jobs.publish.defaults.run["working-directory"]).toBe("docs");
    const paths = jobs.publish.steps.flatMap((step: { with?: { path?: string } }) => step.with?.path ?? []);
    expect(paths).toEqual(["docs/.cache/community-qa", "docs/out"]);
    await writeFile(at(".github/workflows/qa.yml"), "theirs");
    await init.run([at("docs"), "--yes"]);
    expect(await readFile(at(".github/workflows/qa.yml"), "utf8")).toBe("theirs");
  });

  it("passes questions on to GitLab, and writes no workflow for it", async () => {
    git("remote", "add", "origin", "git@gitlab.com:lantern/lamp.git");
    await init.run([root, "--yes"]);
    expect(await targets(root)).toEqual(["lantern/lamp"]);
    expect((await readConfig(root)).site.ask).toEqual({
      to: "gitlab",
      url: "https://gitlab.com/lantern/lamp",
    });
    expect(await readdir(root)).not.toContain(".github");
  });

  it("asks the repository that holds the folder, not that of the caller", async () => {
    await mkdir(at("caller"));
    execFileSync("git", ["init", "-q", at("caller")]);
    execFileSync("git", ["-C", at("caller"), "remote", "add", "origin", "git@github.com:a/caller.git"]);
    vi.stubEnv("GIT_DIR", at("caller/.git"));
    vi.stubEnv("GIT_WORK_TREE", at("caller"));
    const found = await checkoutOf(at("docs"));
    vi.unstubAllEnvs();
    expect(found).toEqual({ root, origin: null });
  });

  it("invents nothing without a remote, and writes nothing outside of the folder", async () => {
    expect(await checkoutOf(at("docs"))).toEqual({ root, origin: null });
    await init.run([at("docs"), "--yes"]);
    expect(await targets(at("docs"))).toEqual([]);
    expect(await readdir(at("docs"))).toContain(".github");
    expect(await readdir(root)).not.toContain(".github");
  });
});
