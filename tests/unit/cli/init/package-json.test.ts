import { expect, it } from "vitest";
import { completePackage } from "@/lib/cli/init/package-json";

const parsed = (text: string | null) => JSON.parse(completePackage(text, "My Docs", "1.2.3")?.text ?? "null");

it("a folder without package.json gets one, with the version pinned", () => {
  expect(parsed(null)).toMatchObject({
    name: "my-docs",
    private: true,
    scripts: { start: "community-qa start", build: "community-qa build" },
    dependencies: { "community-qa": "1.2.3" },
  });
});

it("what is there stays, in its order and with its indentation", () => {
  const text = `{\n\t"name": "theirs",\n\t"scripts": {\n\t\t"start": "node server.js"\n\t},\n\t"license": "MIT"\n}\n`;
  const completed = completePackage(text, "x", "1.2.3");
  expect(completed?.taken).toEqual(["start"]);
  expect(completed?.text).toMatch(/^\{\n\t"name": "theirs"/);
  expect(JSON.parse(completed?.text ?? "")).toMatchObject({
    license: "MIT",
    scripts: { start: "node server.js", build: "community-qa build" },
    dependencies: { "community-qa": "1.2.3" },
  });
});

it.each(["dependencies", "devDependencies"])("a version that %s names stays", (kind) => {
  const data = parsed(JSON.stringify({ [kind]: { "community-qa": "^1.0.0", other: "2" } }));
  expect(data[kind]).toEqual({ "community-qa": "^1.0.0", other: "2" });
  expect({ ...data.dependencies, ...data.devDependencies }["community-qa"]).toBe("^1.0.0");
});

it("once completed, nothing changes", () => {
  const once = completePackage(null, "x", "1.2.3");
  expect(completePackage(once?.text ?? "", "x", "1.2.3")).toEqual(once);
});

it.each(["[]", "{", '"x"'])("%s is no package.json", (text) => {
  expect(completePackage(text, "x", "1")).toBeNull();
});
