/** The schema of `projects.yml` and `glossary.yml`. */
import { z } from "zod";
import { matching, repositoryName, text, words } from "./texts";

const project = z.strictObject({
  name: z.string().min(1),
  slug: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case ASCII words joined by hyphens"),
  repository: repositoryName.nullable().default(null),
  formerRepositories: words,
  otherRepositories: words,
  aliases: words,
  keywords: words,
  description: text.optional(),
});

export const projectsSchema = z.strictObject({
  projects: z
    .array(project.transform(({ description, ...rest }) => ({ ...rest, description: description ?? {} })))
    .default([])
    .superRefine((projects, context) => {
      projects.forEach(({ slug }, i) => {
        if (projects.findIndex((other) => other.slug === slug) === i) return;
        context.addIssue({
          code: "custom",
          path: [i, "slug"],
          message: `"${slug}" is the slug of another project too; give each its own`,
        });
      });
    }),
});

export const glossarySchema = z.strictObject({
  groups: z
    .array(z.array(z.coerce.string().min(1)).min(2, "two words at least that mean the same"))
    .default([]),
});
