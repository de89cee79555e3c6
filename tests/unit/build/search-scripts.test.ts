import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { bundleScript } from "@/lib/build/bundle";
import { ROOT } from "@/lib/build/settings";
import budgets from "../../quality/budgets.json";

it.each([
  ["worker", "lib/search/client/worker.ts"],
  ["early", "lib/search/client/early.ts"],
] as const)("the script %s of the search stays within its budget", async (name, entry) => {
  const size = brotliCompressSync(await bundleScript({ folder: ROOT }, entry)).length;
  expect(size).toBeGreaterThan(100);
  expect(size).toBeLessThanOrEqual(budgets.searchScripts[name]);
});
