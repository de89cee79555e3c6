/** The JSON Schema of `site.yml`, with which editors complete and validate it. */
import { z } from "zod";
import { siteSchema } from "./site-schema";

/** Returns the schema (draft 2020-12) of the input, not of the parsed result. */
export const siteJsonSchema = (): object => ({
  ...z.toJSONSchema(siteSchema, { io: "input" }),
  title: "Settings of a community-qa site (site.yml)",
});
