/** The input and output schemas of the tools, as clients receive them. */
import { z } from "zod";
import { ITEM_KINDS } from "@/lib/model/item";

const MOST_RESULTS = 20;

const answer = {
  id: z.string(),
  question: z.string().describe("The question in one line."),
  asker: z.string().nullable(),
  project: z.string().nullable(),
  date: z.string().nullable().describe("ISO date of publication."),
  age: z
    .object({ unit: z.enum(["today", "days", "months", "years"]), n: z.number() })
    .nullable()
    .describe("How long ago that was."),
  url: z.string().describe("The permalink, to be cited."),
};

export const searchInput = {
  query: z
    .string()
    .min(1)
    .max(2_000)
    .describe("The question in any language, key words, an exception, or a link to a GitHub issue."),
  project: z.string().max(100).optional().describe("Slug or name of one project; list_projects has them."),
  year: z.coerce.number().int().min(1970).max(9999).optional().describe("Year of publication."),
  limit: z.coerce.number().int().min(1).max(MOST_RESULTS).default(5),
};

export const searchOutput = {
  note: z.string(),
  verdict: z.enum(["answer", "related", "none"]),
  total: z.number().describe("Number of all results."),
  answers: z.array(z.object({ ...answer, snippet: z.string() })),
  items: z
    .array(
      z.object({
        kind: z.enum(ITEM_KINDS),
        title: z.string(),
        url: z.string().nullable(),
        date: z.string().nullable().describe("ISO date of the newest post that holds it."),
      }),
    )
    .describe("What posts hold besides questions: recommended readings, releases, tasks for newcomers."),
};

export const answerInput = { id: z.string().max(500).describe("Id of an answer, or its permalink.") };

export const answerOutput = { note: z.string(), ...answer, markdown: z.string() };

export const projectsOutput = {
  projects: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      description: z.string(),
      answered: z.number().describe("Number of its questions that have an answer."),
      url: z.string(),
    }),
  ),
};

export const promptInput = { question: z.string().describe("The question that is about to be asked.") };
