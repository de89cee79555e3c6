/** The schema of `pages` in `site.yml`: pages that a community wrote for its site. */
import { z } from "zod";
import { below, matching, text } from "./texts";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slugOf = (file: string): string =>
  file
    .replace(/^.*\//, "")
    .replace(/\.\w+$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const page = z
  .strictObject({
    file: below("a file below the content folder").describe("Its Markdown file"),
    name: matching(SLUG, "lower-case ASCII words joined by hyphens")
      .optional()
      .describe("Its address below /pages/; without it, the name of its file"),
    title: text.optional().describe("Without it, that of the front matter, or the first heading"),
    menu: z.enum(["header", "footer", "none"]).default("header").describe("Where a link to it stands"),
  })
  .transform((given, context) => {
    const name = given.name ?? slugOf(given.file);
    if (SLUG.test(name)) return { ...given, name, title: given.title ?? null };
    context.addIssue({
      code: "custom",
      path: ["file"],
      message: "give it a name in ASCII letters: name: rules",
    });
    return z.NEVER;
  });

export const pages = z
  .array(page)
  .default([])
  .superRefine((all, context) => {
    all.forEach(({ name }, i) => {
      if (all.findIndex((other) => other.name === name) === i) return;
      context.addIssue({
        code: "custom",
        path: [i, "file"],
        message: `another page is called "${name}"; give it a name`,
      });
    });
  });
