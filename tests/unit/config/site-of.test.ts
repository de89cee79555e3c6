import { expect, it } from "vitest";
import { siteOf } from "@/lib/config/site-of";
import { site } from "../assemble/pairs";

it("pages get no address of a source, which may hold a token", () => {
  const sources = [{ from: "https://robot:ghp_TOKEN@git.invalid/a/b", to: "weekly", include: [] }];
  expect(siteOf({ ...site, ...{ sources } })).toEqual(site);
});
