import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PROGRAM } from "@/lib/model/program";

it("has the name and version of the package", () => {
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(PROGRAM).toEqual({ name, version });
});
