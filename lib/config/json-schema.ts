/** The form of `site.yml` as JSON Schema, by which editors complete and check it. */
import { z } from "zod";
import { siteSchema } from "./site-schema";

/** Draft 2020-12; of what is written, not of what it is turned into. */
export const siteJsonSchema = (): object => ({
  ...z.toJSONSchema(siteSchema, { io: "input" }),
  title: "Settings of a community-qa site (site.yml)",
});
