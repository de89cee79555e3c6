import { expect, it } from "vitest";
import { withoutPolyfills } from "@/lib/build/export/polyfills";

it("takes out what only browsers without modules would run, and names its file", () => {
  const script = '<script src="/kb/_next/static/chunks/a.js" async=""></script>';
  const page = (polyfills: string) => `<head>${script}${polyfills}</head><body>noModule</body>`;
  expect(withoutPolyfills(page('<script src="/kb/_next/static/chunks/p.js" noModule=""></script>'))).toEqual({
    html: page(""),
    unused: ["/kb/_next/static/chunks/p.js"],
  });
  expect(withoutPolyfills(page(""))).toEqual({ html: page(""), unused: [] });
});
