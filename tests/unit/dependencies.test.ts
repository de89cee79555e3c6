/** What the project is made of besides itself: every package wanted, its licence fit, nothing run at installation. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const read = (file: string): string => readFileSync(file, "utf8");

const names = z.record(z.string(), z.string());
const wanted = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(read("package.json")));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        license: z.string().optional(),
        integrity: z.string().optional(),
        inBundle: z.boolean().optional(),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read("package-lock.json")));

const packages = Object.entries(lock.packages)
  .filter(([place]) => place !== "")
  .map(([place, facts]) => ({ place, name: place.split("node_modules/").at(-1) ?? "", ...facts }));

/** The cells of the table below a heading of docs/DEPENDENCIES.md. */
function tableBelow(heading: string): string[][] {
  const section =
    read("docs/DEPENDENCIES.md")
      .split(/^## /m)
      .find((text) => text.startsWith(heading)) ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe.each([
  ["What the site and the command line are made of", wanted.dependencies],
  ["What only development needs", wanted.devDependencies],
])("docs/DEPENDENCIES.md: %s", (heading, packagesWanted) => {
  const rows = tableBelow(heading);

  it("names every direct dependency, and no other", () => {
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(packagesWanted).sort());
  });

  it("gives each its licence and a reason", () => {
    for (const [name, licence, reason] of rows) {
      expect([name, licence]).toEqual([name, lock.packages[`node_modules/${name}`]?.license]);
      expect(reason, name).toMatch(/\w{3}/);
    }
  });
});

/** Whether an SPDX expression of names, AND, OR and parentheses is met by the licences that `allows` allows. */
function meets(expression: string, allows: (licence: string) => boolean): boolean {
  const inner = /^\((.*)\)$/.exec(expression)?.[1] ?? expression;
  if (/ OR /.test(inner)) return inner.split(" OR ").some((part) => meets(part, allows));
  return inner.split(" AND ").every((part) => allows(part.trim()));
}

describe("licences", () => {
  const PERMISSIVE = new Set(
    /no word: ([^:]*?)\. All/s
      .exec(read("docs/DEPENDENCIES.md"))?.[1]
      ?.split(/,\s+/)
      .map((licence) => licence.trim()),
  );
  const named = tableBelow("Licences").flatMap(([patterns = "", licence = ""]) =>
    patterns.split(", ").map((pattern) => ({ pattern, licence })),
  );
  const matches = (pattern: string, name: string): boolean =>
    pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

  it("of all packages, direct or not, are permissive or allowed by name", () => {
    expect(PERMISSIVE.has("MIT")).toBe(true);
    const unfit = packages.filter(({ name, license = "none" }) => {
      const exceptions = named.filter(({ pattern }) => matches(pattern, name)).map(({ licence }) => licence);
      return !meets(license, (licence) => PERMISSIVE.has(licence) || exceptions.includes(licence));
    });
    expect(unfit.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it("that are allowed by name belong to packages that are there", () => {
    const idle = named.filter(
      ({ pattern, licence }) =>
        !packages.some(({ name, license }) => matches(pattern, name) && license?.includes(licence)),
    );
    expect(idle).toEqual([]);
  });

  it("are what the installed packages say themselves", () => {
    const said = packages.flatMap(({ place, name, license }) => {
      let text: string;
      try {
        text = read(`${place}/package.json`);
      } catch {
        // For another machine.
        return [];
      }
      const own: unknown = JSON.parse(text).license;
      return own === license ? [] : [`${name}: ${own} installed, ${license} in the lock file`];
    });
    expect(said).toEqual([]);
  });
});

describe("an installation", () => {
  it("is what the lock file says to the last byte, from whatever registry", () => {
    expect(packages.filter(({ integrity, inBundle }) => !integrity && !inBundle)).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved)).toEqual([]);
  });

  it("runs no code of any package, and none needs to", () => {
    expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
    // Its script only makes the program start a little faster; without it, a small script of Node starts the program.
    expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual([
      "esbuild",
    ]);
  });
});
