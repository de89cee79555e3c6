import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import noSegments from "@/lib/build/no-segments.mjs";

const require = createRequire(import.meta.url);
const next = (file: string): string =>
  readFileSync(require.resolve(`next/dist/esm/server/app-render/${file}`), "utf8");

/** The names that a module imports from another, to export them. */
const namesFrom = (source: string, module: string): string[] => {
  const found = new RegExp(`export \\{([^}]*)\\} from '\\./${module}'`).exec(source);
  return (found?.[1] ?? "").split(",").map((name) => name.trim());
};

describe("the module that takes the place of Next's", () => {
  it("exports what Next imports from that one, which is where the configuration expects it", () => {
    const made = [...noSegments().matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    expect(made).toEqual(namesFrom(next("entry-base.js"), "collect-segment-data"));
    expect(next("collect-segment-data.js")).toContain("export async function collectSegmentData(");
  });
});
