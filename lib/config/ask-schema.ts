/** The schema of `ask` in `site.yml`: where questions go that nobody asked yet. */
import { z } from "zod";
import { matching, repositoryName, webAddress, withPlaces } from "./texts";

const ASK_KINDS = ["github-issues", "github-discussions", "discourse", "gitlab", "gitee", "url"] as const;

const ofProjects = repositoryName
  .nullable()
  .default(null)
  .describe("owner/name; without it, the repository of the question's project");

export const ask = z.union(
  [
    z.literal("off"),
    z.discriminatedUnion(
      "to",
      [
        z.strictObject({ to: z.literal("github-issues"), repository: ofProjects }),
        z.strictObject({
          to: z.literal("github-discussions"),
          repository: ofProjects,
          category: z.string().min(1).default("q-a").describe("Slug of the category"),
        }),
        z.strictObject({
          to: z.literal("discourse"),
          url: webAddress.describe("The forum"),
          category: z.string().min(1).nullable().default(null),
        }),
        z.strictObject({ to: z.enum(["gitlab", "gitee"]), url: webAddress.describe("The repository") }),
        z.strictObject({
          to: z.literal("url"),
          url: matching(/^(?:https?:\/\/|mailto:)[^\s{}]+/, "an address that begins with https:// or mailto:")
            .refine((address) => URL.canParse(address), "an address of a host that can be one")
            .superRefine(withPlaces(["{title}", "{body}", "{project}"]))
            .describe("An address with {title}, {body} and, where they differ, {project}"),
        }),
      ],
      `one of ${ASK_KINDS.join(", ")}`,
    ),
  ],
  `off, or "to" with one of ${ASK_KINDS.join(", ")}`,
);
