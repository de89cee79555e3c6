/** `qa search` and what posts hold besides questions. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BUILT_WITHIN_MS, writeBuiltSite } from "../../support/built-site";
import { qa } from "../../support/command";
import { COMMUNITY } from "../../support/community";

let site: string;

beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), "qa-search-"));
  await writeBuiltSite(site);
}, BUILT_WITHIN_MS);

afterAll(() => rm(site, { recursive: true, force: true }));

const search = (...args: string[]) => qa(["search", ...args]);

it.each([
  ["posts", () => ["--content", COMMUNITY]],
  ["a built site", () => ["--index", site]],
])(
  "lists them below the answers of %s, and under a key of its own",
  async (_kind, place) => {
    const json = JSON.parse((await search("Lantern 2.3.0", "--json", ...place())).stdout);
    expect(json.items[0]).toMatchObject({ kind: "release", title: "Lantern 2.3.0" });
    const { stdout } = await search("Lantern 2.3.0", ...place());
    const lines = stdout.trim().split("\n");
    expect(lines.at(-json.items.length)).toMatch(/^release\t/);
  },
  BUILT_WITHIN_MS,
);
