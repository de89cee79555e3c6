import { describe, expect, it } from "vitest";
import { buildSettings } from "@/lib/build/settings";
import { UsageError } from "@/lib/report/usage";

describe("the settings of a build", () => {
  it.each([
    ["", ""],
    ["/", ""],
    ["docs/qa/", "/docs/qa"],
    ["/a.b/~c", "/a.b/~c"],
  ])("take the base path %j", (given, path) => {
    expect(buildSettings({ QA_BASE_PATH: given }).basePath).toBe(path);
  });

  it.each(["..", "../x", "/a/../b", "/a/./b", "/a b", '/"', "https://x"])(
    "refuse the base path %j",
    (given) => {
      expect(() => buildSettings({ QA_BASE_PATH: given })).toThrow(UsageError);
    },
  );

  it.each(["", " https://qa.example.org/a/ ", "http://localhost:3000"])("take the address %j", (given) => {
    expect(() => buildSettings({ QA_SITE_URL: given })).not.toThrow();
  });

  it.each(["qa.example.org", "javascript:x", "https://", "https://[", "file:///x"])(
    "refuse the address %j before anything is built",
    (given) => {
      expect(() => buildSettings({ QA_SITE_URL: given })).toThrow(UsageError);
    },
  );
});
