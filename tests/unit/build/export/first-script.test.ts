import { expect, it } from "vitest";
import { withFirstScript } from "@/lib/build/export/first-script";

const OWN = new Set(["theme()", "a < b && keys()"]);
const START = '<!DOCTYPE html><html><head><meta charSet="utf-8"/>';

const first = (html: string) => withFirstScript(html, OWN, "/kb");

it("puts the scripts of components in the head into one file, which ends it", () => {
  const { html, file } = first(
    `${START}<title>a</title><script>theme()</script><script>a < b && keys()</script></head><body>$&</body></html>`,
  );
  expect(file?.body).toBe("theme();\na < b && keys()");
  expect(file?.name).toMatch(/^_next\/static\/first-\w+\.js$/);
  expect(html).toBe(
    `${START}<title>a</title><script src="/kb/${file?.name}"></script></head><body>$&</body></html>`,
  );
});

it("lets no stylesheet delay it: they follow, in their order, and are preloaded", () => {
  const sheet = (name: string) => `<link rel="stylesheet" href="/kb/${name}.css" data-precedence="next"/>`;
  const preload = (name: string) => `<link rel="preload" as="style" href="/kb/${name}.css"/>`;
  const async = '<script src="/kb/b.js" async=""></script>';
  const { html, file } = first(
    `${START}<script>theme()</script>${sheet("a")}${sheet("$1")}${async}</head><body></body></html>`,
  );
  expect(html).toBe(
    `${START}${preload("a")}${preload("$1")}${async}<script src="/kb/${file?.name}"></script>${sheet("a")}${sheet("$1")}</head><body></body></html>`,
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
