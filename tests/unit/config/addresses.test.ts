import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { LedgerError } from "@/lib/assemble/ledger";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { readConfig } from "@/lib/content/config-files";
import { copySettings } from "../../support/community";

it.each([
  ["the community's home", /url: .*/, "url: javascript:alert(1)", /community\.url/],
  ["the originals", /weekly: .*/, "weekly: javascript:{name}", /originals\.weekly/],
])("settings with a script address are refused: %s", async (_name, line, instead, place) => {
  const folder = await mkdtemp(path.join(tmpdir(), "qa-settings-"));
  await copySettings(folder);
  await expect(readConfig(folder)).resolves.toBeDefined();
  const site = await readFile(path.join(folder, "site.yml"), "utf8");
  expect(site).toMatch(line);
  await writeFile(path.join(folder, "site.yml"), site.replace(line, instead));
  await expect(readConfig(folder)).rejects.toThrow(place);
});

it("a ledger with a script address is refused", () => {
  const entry = { path: "a", date: null, asker: null, project: null, question: "q", answer: null };
  const ledger = (url: string) => JSON.stringify({ "20220101-abcde": { ...entry, url } });
  expect(parseLedger(ledger("https://e.com/"), "permalinks.json").size).toBe(1);
  expect(() => parseLedger(ledger("javascript:alert(1)"), "permalinks.json")).toThrow(LedgerError);
});
