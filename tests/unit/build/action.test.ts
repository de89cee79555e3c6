/** The action at the root of the repository. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const action = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
    runs: z.object({
      using: z.literal("composite"),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          shell: z.string().optional(),
          env: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  })
  .parse(parse(readFileSync("action.yml", "utf8")));

it("takes content, base path and address", () => {
  expect(Object.keys(action.inputs)).toEqual(["content", "base-path", "site-url", "strict"]);
});

it("checks, builds and uploads", () => {
  const text = action.runs.steps.map(({ run, uses }) => run ?? uses).join("\n");
  expect(text).toMatch(/ check .* build\n.*upload-pages-artifact/s);
});

it("lets no input become part of a script", () => {
  for (const { run, shell } of action.runs.steps) {
    if (run === undefined) continue;
    expect(run).not.toContain("${{");
    expect(shell).toBe("bash");
  }
});
