/**
 * The OpenAI Batch file format (https://platform.openai.com/docs/guides/batch), which OpenAI, Azure and `vllm run-batch`
 * read. Pure.
 */
import { z } from "zod";
import type { Todo } from "./todo";

/** Maximum of requests that OpenAI and Azure accept in one file. */
export const MAX_REQUESTS = 50_000;

/** Longer answers are cut: their end says little about how people ask. In UTF-16 code units. */
const ANSWER_LENGTH = 4_000;

export interface BatchRequest {
  custom_id: string;
  method: "POST";
  url: "/v1/chat/completions";
  body: { model: string; messages: { role: "system" | "user"; content: string }[] };
}

/** Returns the request that asks `model` for the phrasings of one pair. */
export function batchRequest({ id, ...pair }: Todo, model: string, prompt: string): BatchRequest {
  const answer = pair.answer && shortened(pair.answer);
  const before = pair.before.map((turn) => ({ ...turn, answer: turn.answer && shortened(turn.answer) }));
  return {
    custom_id: id,
    method: "POST",
    url: "/v1/chat/completions",
    body: {
      model,
      messages: [
        { role: "system", content: prompt },
        { role: "user", content: JSON.stringify({ ...pair, before, answer }, null, 1) },
      ],
    },
  };
}

const shortened = (text: string): string =>
  text.length > ANSWER_LENGTH ? `${text.slice(0, ANSWER_LENGTH)}…` : text;

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

/** The schema of one output line of a batch. Some runners omit `body` and put the completion into `response` itself. */
export const batchOutputSchema = z.object({
  custom_id: z.string(),
  response: z
    .union([
      z.object({
        status_code: z.number().optional(),
        body: z.unknown().refine((body) => body !== undefined),
      }),
      completionSchema,
    ])
    .nullish(),
  error: z.unknown().optional(),
});

export type BatchOutput = z.infer<typeof batchOutputSchema>;

export type Reply = { state: "asked"; asked: unknown[] } | { state: "failed"; reason: string };

const failed = (reason: string): Reply => ({ state: "failed", reason });

/** Returns the unchecked phrasings in an output line of a batch, or why there are none. */
export function replyOf({ response, error }: BatchOutput): Reply {
  if (error) return failed(`the request failed: ${messageOf(error)}`);
  if (!response) return failed("there is no response");
  const body = "body" in response ? response.body : response;
  const status = "body" in response ? (response.status_code ?? 200) : 200;
  if (status !== 200) return failed(`the request failed with status ${status}: ${messageOf(body)}`);
  const completion = completionSchema.safeParse(body);
  const content = completion.data?.choices[0]?.message.content;
  if (!content) return failed("the response holds no message");
  const asked = listIn(content);
  return asked ? { state: "asked", asked } : failed(`no JSON list in the reply ${quoted(content)}`);
}

/** Returns the JSON list in a reply: alone, as `asked` of an object, or surrounded by prose and code fences. */
function listIn(content: string): unknown[] | null {
  const start = content.indexOf("[");
  const end = content.lastIndexOf("]");
  if (start < 0 || end < start) return null;
  try {
    const list: unknown = JSON.parse(content.slice(start, end + 1));
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

const messageSchema = z.union([
  z.object({ message: z.string() }),
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error),
]);

const messageOf = (error: unknown): string =>
  quoted(messageSchema.safeParse(error).data?.message ?? JSON.stringify(error) ?? "no reason given");

const QUOTED_LENGTH = 80;

/** Returns untrusted text for a message: short, on one line, without control sequences. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text).replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
