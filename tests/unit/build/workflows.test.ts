/** What the workflows promise: tests before each publication, no freeze by a bad post, caches that the build knows. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const stepSchema = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  "continue-on-error": z.boolean().optional(),
});
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.string().optional(),
      uses: z.string().optional(),
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(stepSchema).optional(),
    }),
  ),
});

const read = (name: string) =>
  workflowSchema.parse(parse(readFileSync(path.resolve(".github/workflows", name), "utf8")));
const weekly = read("weekly.yml");
const steps = weekly.jobs.publish?.steps ?? [];
const step = (name: string) => {
  const found = steps.find((each) => each.name === name);
  if (!found) throw new Error(`weekly.yml has no step "${name}"`);
  return found;
};

it("publishes only what passed the tests", () => {
  expect(weekly.jobs.publish?.needs).toBe("check");
  expect(weekly.jobs.check?.uses).toBe("./.github/workflows/check.yml");
  const check = read("check.yml");
  expect(check.on).toHaveProperty("workflow_call");
  expect(check.jobs.check?.steps?.at(-1)?.run).toBe("bash .ci/run");
});

it("gives the tests no right to write", () => {
  expect(weekly.permissions).toEqual({ contents: "read" });
  for (const name of ["check.yml", "nightly.yml"])
    expect(read(name).permissions, name).toEqual({ contents: "read" });
});

it("runs each night what the tests of a change sample", () => {
  const nightly = read("nightly.yml");
  expect(nightly.on).toHaveProperty("schedule");
  const commands = nightly.jobs.long?.steps?.map(({ run }) => run);
  expect(commands).toEqual(expect.arrayContaining(["npm run test:long", "npm run fuzz"]));
});

it("is not stopped by a post that cannot be read, nor by an upstream that is away", () => {
  const order = steps.map(({ name, uses }) => name ?? uses);
  for (const name of ["Bring new posts", "Check the posts"]) {
    expect(step(name)["continue-on-error"]).toBe(true);
    expect(order.indexOf(name)).toBeLessThan(order.indexOf("Build the site"));
  }
});

it("says what was left out", async () => {
  const { run = "", if: condition = "", env = {} } = step("Say what was left out");
  for (const id of ["sync", "posts"]) {
    expect(steps.some((each) => each.id === id)).toBe(true);
    expect(condition).toContain(`steps.${id}.outcome == 'failure'`);
  }
  expect(Object.keys(env).sort()).toEqual(["POSTS", "SYNC"]);
  const folder = await mkdtemp(path.join(tmpdir(), "qa-summary-"));
  const summary = path.join(folder, "summary.md");
  const { stdout, status } = spawnSync("bash", ["-euo", "pipefail", "-c", run], {
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH ?? "",
      GITHUB_STEP_SUMMARY: summary,
      QA_CONTENT: "community",
      SYNC: "success",
      POSTS: "failure",
    },
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^::warning /);
  const told = await readFile(summary, "utf8");
  expect(told).toContain("npm run qa -- check community");
  expect(told).not.toContain("qa sync");
  await rm(folder, { recursive: true });
});

it("keeps everything that a build leaves for the next one", () => {
  const cached = steps.find(({ uses }) => uses?.startsWith("actions/cache@"))?.with?.path;
  const kept = String(cached).trim().split(/\s+/).sort();
  const sources = ["lib/build/caches.ts", "lib/build/workspace.ts"]
    .map((file) => readFileSync(file, "utf8"))
    .join("");
  const written = [...sources.matchAll(/below\("(\w+)"|"\.cache\/(\w+)"/g)].map(
    ([, name, other]) => `.cache/${name ?? other}`,
  );
  expect(written.length).toBeGreaterThan(2);
  expect(kept).toEqual([...new Set(written)].sort());
});
