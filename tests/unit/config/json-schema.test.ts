import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { siteJsonSchema } from "@/lib/config/json-schema";
import { siteSchema } from "@/lib/config/site-schema";

it("docs/site.schema.json is current (npm run docs writes it)", () => {
  expect(JSON.parse(readFileSync("docs/site.schema.json", "utf8"))).toEqual(
    JSON.parse(JSON.stringify(siteJsonSchema())),
  );
});

it("the parser, the schema for editors and docs/settings.md know the same settings", () => {
  const parsed = Object.keys(siteSchema.shape).sort();
  const written: unknown = siteJsonSchema();
  expect(written).toMatchObject({ additionalProperties: false });
  expect(written).not.toHaveProperty("required");
  expect(written).toHaveProperty("properties");
  const properties =
    typeof written === "object" && written !== null && "properties" in written ? written.properties : {};
  expect(Object.keys(properties ?? {}).sort()).toEqual(parsed);
  const documented = readFileSync("docs/settings.md", "utf8");
  expect(parsed.filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
});
