import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { refuseOverlap } from "@/lib/build/place";
import { UsageError } from "@/lib/report/usage";

let root: string;
const at = (...parts: string[]): string => path.join(root, ...parts);

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "qa-place-"));
  for (const folder of ["checkout/content", "posts/weekly", "sites"])
    await mkdir(at(folder), { recursive: true });
  await symlink(at("posts"), at("link"));
});
afterAll(() => rm(root, { recursive: true }));

const refused = async (out: string, content: string): Promise<string> => {
  const error = await refuseOverlap({ out: at(out), content: at(content) }, at("checkout")).catch(
    (reason) => reason,
  );
  if (error === undefined) return "accepted";
  expect(error).toBeInstanceOf(UsageError);
  return error.message;
};

it.each([
  ["posts/site", "posts", "within the posts"],
  ["posts/weekly/deep/site", "posts", "within the posts"],
  ["link/site", "posts", "within the posts"],
  ["posts", "posts", "holds the posts"],
  ["posts", "posts/weekly", "holds the posts"],
  ["checkout", "posts", "holds the checkout"],
  [".", "posts", "holds the checkout"],
  ["checkout/content/site", "checkout/content", "within the posts"],
  ["checkout/public/site", "posts", "within public"],
  ["checkout/.cache/site/a", "posts", "within .cache/site"],
])("refuses %s with the posts in %s", async (out, content, reason) => {
  expect(await refused(out, content)).toContain(reason);
});

it.each([
  ["checkout/out", "checkout/content"],
  ["sites/a", "posts"],
  ["posts-site", "posts"],
  ["..site", "posts"],
  ["checkout/outside", "posts"],
  ["checkout/.cache/test/root", "posts"],
])("accepts %s with the posts in %s", async (out, content) => {
  expect(await refused(out, content)).toBe("accepted");
});
