import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { hintCompilation } from "@/lib/build/export/compile-hint";

it("asks for the compilation of long scripts alone, which stay what they are", async () => {
  const site = await mkdtemp(path.join(tmpdir(), "qa-hint-"));
  const chunks = path.join(site, "_next/static/chunks");
  await mkdir(chunks, { recursive: true });
  const long = `"use strict";${"self.a=1;".repeat(4_000)}`;
  await writeFile(path.join(chunks, "a.js"), long);
  await writeFile(path.join(chunks, "short.js"), "self.a=1");
  await writeFile(path.join(chunks, "a.css"), "a{}");
  await writeFile(path.join(site, "sw.js"), "self.b=1");
  await hintCompilation(site);
  expect(await readFile(path.join(chunks, "a.js"), "utf8")).toBe(`//# allFunctionsCalledOnLoad\n${long}`);
  expect(await readFile(path.join(chunks, "short.js"), "utf8")).toBe("self.a=1");
  expect(await readFile(path.join(chunks, "a.css"), "utf8")).toBe("a{}");
  expect(await readFile(path.join(site, "sw.js"), "utf8")).toBe("self.b=1");
});
