import path from "node:path";
import { describe, expect, it } from "vitest";
import { commonFolder } from "@/lib/build/workspace";
import { packagesAbove } from "@/lib/content/home";

describe("packagesAbove", () => {
  it.each([
    ["/home/me/docs/node_modules/community-qa", "/home/me/docs/node_modules"],
    ["/home/me/node_modules/@them/community-qa", "/home/me/node_modules"],
    [
      "/home/me/node_modules/.pnpm/community-qa@1.0.0/node_modules/community-qa",
      "/home/me/node_modules/.pnpm/community-qa@1.0.0/node_modules",
    ],
    ["/home/me/community-qa", null],
    ["/home/node_modules", null],
    ["/", null],
  ])("of %s is %s", (place, packages) => {
    expect(packagesAbove(place, path.posix)).toBe(packages);
  });

  it.each([
    ["C:\\docs\\node_modules\\community-qa", "C:\\docs\\node_modules"],
    ["C:\\community-qa", null],
    ["\\\\server\\share\\docs\\node_modules\\community-qa", "\\\\server\\share\\docs\\node_modules"],
  ])("of %s on Windows is %s", (place, packages) => {
    expect(packagesAbove(place, path.win32)).toBe(packages);
  });
});

describe("commonFolder", () => {
  it.each([
    ["/home/me/docs/.cache/a", "/home/me/docs/node_modules", "/home/me/docs"],
    ["/home/me/docs", "/opt/tools/node_modules", "/"],
    ["/home/me", "/home/me/a..b/c", "/home/me"],
    ["/home/me", "/home/me", "/home/me"],
  ])("of %s and %s is %s", (one, other, common) => {
    expect(commonFolder(one, other, path.posix)).toBe(common);
    expect(commonFolder(other, one, path.posix)).toBe(common);
  });

  it.each([
    ["C:\\docs\\.cache\\a", "C:\\docs\\node_modules", "C:\\docs"],
    ["C:\\docs", "c:\\tools", "C:\\"],
    ["C:\\docs", "D:\\tools", null],
    ["\\\\server\\share\\docs", "C:\\tools", null],
  ])("of %s and %s on Windows is %s", (one, other, common) => {
    expect(commonFolder(one, other, path.win32)).toBe(common);
  });
});
