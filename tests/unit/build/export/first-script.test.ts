import { expect, it } from "vitest";
import { withFirstScript } from "@/lib/build/export/first-script";

const OWN = new Set(["theme()", "a < b && keys()"]);
const START = '<!DOCTYPE html><html><head><meta charSet="utf-8"/>';

const first = (html: string) => withFirstScript(html, OWN, "/kb");

it("puts the scripts of components in the head into one file, which comes first", () => {
  const { html, file } = first(
    `${START}<title>a</title><script>theme()</script><script>a < b && keys()</script></head><body>$&</body></html>`,
  );
  expect(file?.body).toBe("theme();\na < b && keys()");
  expect(file?.name).toMatch(/^_next\/static\/first-\w+\.js$/);
  expect(html).toBe(
    `${START}<script src="/kb/${file?.name}"></script><title>a</title></head><body>$&</body></html>`,
  );
});

it("names the file by its text, which is that of every page", () => {
  const page = (script: string, rest: string) =>
    first(`${START}<script>${script}</script></head><body>${rest}</body></html>`).file?.name;
  expect(page("theme()", "a")).toBe(page("theme()", "b"));
  expect(page("a < b && keys()", "a")).not.toBe(page("theme()", "a"));
});

it("leaves where they are: scripts of the body, of files, and any that no component rendered", () => {
  const scripts =
    '<script>slipped()</script><script src="/a.js" async=""></script><script type="application/ld+json">{}</script>';
  const page = `${START}${scripts}</head><body><script>theme()</script></body></html>`;
  expect(first(page)).toEqual({ html: page, file: null });
});

it("fails for a page that does not begin with its encoding", () => {
  expect(() => first("<html><head><script>theme()</script></head></html>")).toThrow(/encoding/);
});
