/** Parses `api/site.json`, which may come from another version of the program. */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { PROGRAM } from "@/lib/model/program";
import { ABOUT_FILE, type AboutSite } from "@/lib/site/exports/about";

const schema: z.ZodType<AboutSite> = z.object({
  program: z.object({ name: z.string(), version: z.string() }),
  index: z.object({ schema: z.number(), items: z.string().nullable().default(null) }),
  title: z.string(),
  community: z.object({ name: z.string(), url: z.string() }),
  url: z.url({ protocol: /^https?$/ }),
  pairs: z.number(),
  projects: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      description: z.string(),
      answered: z.number(),
      url: z.string(),
    }),
  ),
});

/** Parses the file of the site `name`. Throws `ExpectedError` if it is missing or has another form. */
export function parseAbout(body: string | null, name: string): AboutSite {
  if (body === null) {
    throw new ExpectedError(
      `${name}: there is no ${ABOUT_FILE}; give the root of a site that ${PROGRAM.name} ${PROGRAM.version} or newer built`,
    );
  }
  const parsed = schema.safeParse(parseJson(body));
  if (!parsed.success) {
    throw new ExpectedError(`${name}: ${ABOUT_FILE} is not as ${PROGRAM.name} ${PROGRAM.version} writes it`);
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
