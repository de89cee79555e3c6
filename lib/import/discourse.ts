/** Discourse: the JSON of one or several topics (`/t/ID.json`); imports the first post with the accepted answer. */
import { z } from "zod";
import { ImportError, type ImportedEntry, type Importer, type Skipped } from "./entry";
import { htmlToMarkdown } from "./html";
import { parseAs, parseDocuments } from "./json";

const postSchema = z.object({
  post_number: z.number().int(),
  username: z.string(),
  created_at: z.string().regex(/^\d{4}-\d{2}-\d{2}T/, "a time as Discourse writes it"),
  /** HTML; the Markdown, `raw`, is present only with `?include_raw=1`. */
  cooked: z.string(),
  raw: z.string().nullish(),
  accepted_answer: z.boolean().nullish(),
});
const topicSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  slug: z.string().nullish(),
  accepted_answer: z.object({ post_number: z.number().int() }).nullish().catch(null),
  post_stream: z.object({ posts: z.array(postSchema) }),
});
type Topic = z.infer<typeof topicSchema>;
type Post = z.infer<typeof postSchema>;

const markdownOf = ({ raw, cooked }: Post, site: string | null): string | null =>
  raw ?? htmlToMarkdown(cooked, site);

function acceptedOf({ accepted_answer: accepted, post_stream: { posts } }: Topic): Post | "absent" | null {
  const marked = posts.find((post) => post.accepted_answer);
  if (marked || !accepted) return marked ?? null;
  // A long topic is split into parts, and the answer may be in another one.
  return posts.find(({ post_number: number }) => number === accepted.post_number) ?? "absent";
}

/** Half of a character can be part of no address. */
const addressPart = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));

/** Returns null if the text of a post cannot be converted. */
function entryOf(topic: Topic, question: Post, answer: Post, site: string | null): ImportedEntry | null {
  const [asked, answered] = [markdownOf(question, site), markdownOf(answer, site)];
  if (asked === null || answered === null) return null;
  const host = site ? new URL(site).host.replace(/[^a-z0-9]+/gi, "-") : "discourse";
  return {
    id: `${host}-topic-${topic.id}`,
    title: topic.title,
    question: asked,
    answer: answered,
    asker: {
      name: question.username,
      url: site && new URL(`/u/${addressPart(question.username)}`, site).href,
    },
    date: question.created_at.slice(0, 10),
    url: site && new URL(`/t/${topic.slug || "-"}/${topic.id}`, site).href,
    project: null,
  };
}

export const discourse: Importer = {
  summary: "Discourse: the JSON of topics (/t/ID.json); those with an accepted answer",
  read(text, { site }) {
    const entries: ImportedEntry[] = [];
    const skipped: Skipped[] = [];
    for (const data of parseDocuments(text).flat()) {
      const topic = parseAs(topicSchema, data, "a topic");
      const question = topic.post_stream.posts.find(({ post_number: number }) => number === 1);
      if (!question) {
        throw new ImportError(
          `topic ${topic.id} lacks its first post: fetch it from the beginning (/t/${topic.id}.json)`,
        );
      }
      const answer = acceptedOf(topic);
      if (answer === null) skipped.push({ what: `topic ${topic.id}`, why: "no answer was accepted" });
      else if (answer === "absent") {
        skipped.push({
          what: `topic ${topic.id}`,
          why: "its accepted answer is not in the file; add ?print=true",
        });
      } else {
        const entry = entryOf(topic, question, answer, site);
        if (entry) entries.push(entry);
        else skipped.push({ what: `topic ${topic.id}`, why: "its HTML is nested too deeply" });
      }
    }
    return { entries, skipped };
  },
};
