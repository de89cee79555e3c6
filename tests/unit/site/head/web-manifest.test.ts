import { expect, it } from "vitest";
import { webManifest } from "@/lib/site/head/web-manifest";
import { site } from "../../../support/pairs";

it("another community's app has that community's name", () => {
  const manifest = webManifest({
    ...site,
    title: { zh: "有人问过吗？某社区", en: "Asked before?" },
    tagline: { zh: "t", en: "t" },
    description: { zh: "说明", en: "d" },
    community: { name: "某社区", url: "https://example.org/" },
  });
  expect(manifest).toMatchObject({ name: "有人问过吗？某社区", description: "说明", lang: "zh-CN" });
  expect(manifest.short_name).toContain("某社区");
});

it("an app that is named like its community has that name alone", () => {
  const name = "Frequently asked";
  const texts = { zh: name, en: name };
  expect(webManifest({ ...site, title: texts, community: { name, url: null } }).short_name).toBe(name);
});
