import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bundleScript } from "@/lib/build/scripts/bundle";
import { ROOT } from "@/lib/build/settings";
import { TOKENIZER_FINGERPRINT } from "@/lib/search/format/fingerprint";
import budgets from "../../../quality/budgets.json";

const WORKER = "lib/search/client/worker.ts";
const worker = bundleScript({ folder: ROOT }, WORKER, { stemmers: [] });

it.each([
  ["worker", worker],
  ["early", bundleScript({ folder: ROOT }, "lib/search/client/early.ts", { stemmers: [] })],
] as const)("the script %s of the search stays within its budget", async (name, script) => {
  const size = brotliCompressSync(await script).length;
  expect(size).toBeGreaterThan(100);
  expect(size).toBeLessThanOrEqual(budgets.searchScripts[name]);
});

describe("the worker's script", () => {
  it("holds the stemmers alone that its corpus needs", async () => {
    const [russian, none] = await Promise.all([
      bundleScript({ folder: ROOT }, WORKER, { stemmers: ["russian"] }),
      worker,
    ]);
    expect([russian, none].map((script) => script.includes("ировать"))).toEqual([true, false]);
    expect(russian.includes('"sch"')).toBe(false);
  });

  it("knows the tokenizer of its build without working it out", async () => {
    const script = await bundleScript({ folder: ROOT }, WORKER);
    const written = [String(TOKENIZER_FINGERPRINT), `0x${TOKENIZER_FINGERPRINT.toString(16)}`];
    expect(written.filter((number) => script.includes(number))).toHaveLength(1);
    expect(script.includes("オフライン")).toBe(false);
  });
});
