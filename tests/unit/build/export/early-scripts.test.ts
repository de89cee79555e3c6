import { expect, it } from "vitest";
import { withEarlyScripts } from "@/lib/build/export/early-scripts";

const START = '<!DOCTYPE html><html><head><meta charSet="utf-8"/>';
const EARLY = '<script data-early="">a < b && search("$&")</script>';

it("moves them before everything that may delay them, in their order", () => {
  const sheet = '<link rel="stylesheet" href="/a.css"/>';
  const other = "<script>showQuery()</script>";
  const second = '<script data-early="">second()</script>';
  expect(
    withEarlyScripts(`${START}${sheet}</head><body><div>${EARLY}</div>${other}${second}</body></html>`),
  ).toBe(`${START}${EARLY}${second}${sheet}</head><body><div></div>${other}</body></html>`);
});

it("changes no page without any", () => {
  const page = `<head></head><body><script>a()</script><p>&lt;script data-early=""></p></body>`;
  expect(withEarlyScripts(page)).toBe(page);
});

it("fails for a page that does not begin with its encoding", () => {
  expect(() => withEarlyScripts(`<html><head></head><body>${EARLY}</body></html>`)).toThrow(/encoding/);
});
