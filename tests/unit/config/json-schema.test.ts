import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { siteJsonSchema } from "@/lib/config/json-schema";

it("docs/site.schema.json is current (npm run docs writes it)", () => {
  expect(JSON.parse(readFileSync("docs/site.schema.json", "utf8"))).toEqual(
    JSON.parse(JSON.stringify(siteJsonSchema())),
  );
});
