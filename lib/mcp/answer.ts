/** One answer in the form that assistants receive. */
import { z } from "zod";
import { ExpectedError } from "@/lib/model/expected-error";
import { permalinkIn } from "@/lib/model/permalink";
import type { PastAnswer } from "@/lib/remote/past-answer";
import type { BuiltSite } from "@/lib/remote/site";
import { paths } from "@/lib/site/addresses/paths";
import { ageOf } from "@/lib/site/wording/age";
import { headline } from "@/lib/site/wording/headline";

/** An answer with its text, the Markdown twin of its page. */
export interface FullAnswer extends PastAnswer {
  markdown: string;
}

/** The part of `api/pairs/<id>.json` that is used. */
const pairSchema = z.object({
  question: z.object({ text: z.string() }),
  asker: z.object({ name: z.string() }).nullable(),
  project: z.object({ name: z.string() }).nullable(),
  source: z.object({ date: z.string().nullable() }),
});

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Returns the id in a permalink, or the id itself. Throws `ExpectedError` for anything else. */
export function idOf(given: string): string {
  const id = permalinkIn(given) ?? given.trim();
  if (!ID.test(id))
    throw new ExpectedError(`"${given}" is neither an id nor a permalink; take one from search_answers`);
  return id;
}

/** Returns the answer with this id or permalink. Throws `ExpectedError` if there is none. */
export async function readAnswer(site: BuiltSite, given: string, now = new Date()): Promise<FullAnswer> {
  const id = idOf(given);
  const [body, markdown, root] = await Promise.all([
    site.read(`api/pairs/${id}.json`),
    site.read(`qa/${id}/answer.md`),
    site.root(),
  ]);
  const url = new URL(paths.pair(id).slice(1), root).href;
  if (body === null || markdown === null)
    throw new ExpectedError(`${url}: there is no answer with this id (any more)`);
  const pair = pairSchema.safeParse(parseJson(body));
  if (!pair.success)
    throw new ExpectedError(`${site.name}: api/pairs/${id}.json is not as this program writes it`);
  const { question, asker, project, source } = pair.data;
  return {
    id,
    question: headline(question.text),
    asker: asker?.name ?? null,
    project: project?.name ?? null,
    date: source.date,
    age: source.date === null ? null : ageOf(source.date, now),
    url,
    markdown,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
