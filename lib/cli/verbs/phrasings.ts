import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { existingFolder, readConfigFor } from "@/lib/content/content-folder";
import { type LineProblem, readAnswers } from "@/lib/content/phrasings/answers";
import { batchRequest, MAX_REQUESTS } from "@/lib/content/phrasings/batch";
import { readPhrasings, readPrompt, writePhrasings } from "@/lib/content/phrasings/file";
import { mergePhrasings } from "@/lib/content/phrasings/merge";
import { PHRASINGS_NAME } from "@/lib/content/phrasings/parse";
import { todoOf } from "@/lib/content/phrasings/todo";
import { type Content, readContent } from "@/lib/content/read";
import { withContentLock } from "@/lib/content/sync/state";
import { print, printJson, say } from "@/lib/report/output";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";

/** OpenAI produces no larger files; a larger one is something else. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Maximum of lines reported; more would not help. */
const MAX_TOLD = 20;

function coverage({ pairs, phrasings, stalePhrasings: stale }: Content): number {
  const total = [...phrasings.values()].reduce((sum, asked) => sum + asked.length, 0);
  print(
    [
      `pairs\t${pairs.length}`,
      `with phrasings\t${phrasings.size}`,
      `phrasings\t${total}`,
      `stale\t${stale.length}`,
      ...stale.map(({ id, line }) => `${PHRASINGS_NAME}:${line}\t${id}`),
    ].join("\n"),
  );
  return EXIT.success;
}

async function todo(
  { pairs, phrasings, stalePhrasings }: Content,
  { model, withStale }: { model: string | undefined; withStale: boolean },
): Promise<number> {
  const stale = new Set(withStale ? stalePhrasings.map(({ id }) => id) : []);
  const items = todoOf(pairs, ({ id }) => !phrasings.has(id) || stale.has(id));
  const prompt = model === undefined ? "" : await readPrompt();
  for (const item of items) {
    const line = model === undefined ? item : batchRequest(item, model, prompt);
    printJson(line);
  }
  if (model !== undefined && items.length > MAX_REQUESTS)
    say(`${items.length} requests; OpenAI takes ${MAX_REQUESTS} a file: split -l ${MAX_REQUESTS}`);
  return EXIT.success;
}

async function readAnswerFile(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new UsageError(`${file}: no such file`);
  if (found.size > MAX_BYTES)
    throw new UsageError(`${file}: larger than ${MAX_BYTES / 1024 / 1024} MB; give it in parts`);
  return readFile(file, "utf8");
}

function tell(file: string, problems: readonly LineProblem[]): void {
  for (const { line, message } of problems.slice(0, MAX_TOLD)) say(`${file}:${line}: ${message}`);
  if (problems.length > MAX_TOLD) say(`… and ${problems.length - MAX_TOLD} lines more`);
}

/** Hold the lock, because the file is read and rewritten. */
async function add(
  folder: string,
  { pairs }: Content,
  { file, skipUnknown, replace }: { file: string; skipUnknown: boolean; replace: boolean },
): Promise<number> {
  const { answers, broken, unknown } = readAnswers(await readAnswerFile(file), pairs);
  const merged = mergePhrasings(await readPhrasings(folder), answers, pairs, { replace });
  const problems = [...broken, ...merged.broken, ...(skipUnknown ? [] : unknown)];
  tell(
    file,
    [...problems].sort((a, b) => a.line - b.line),
  );
  if (problems.length > 0) {
    const hint =
      !skipUnknown && unknown.length > 0 ? "; --skip-unknown passes over those that name no pair" : "";
    say(`nothing was written: ${problems.length} lines cannot be used${hint}`);
    return EXIT.problems;
  }
  if (answers.length > 0) await writePhrasings(folder, merged.text);
  print(`${merged.added} phrasings for ${answers.length} pairs`);
  if (skipUnknown && unknown.length > 0) say(`passed over ${unknown.length} lines that name no pair`);
  if (merged.stale.length > 0) {
    say(
      `still stale, since older phrasings stand beside the new ones (--replace takes them out): ${merged.stale.join(" ")}`,
    );
  }
  return EXIT.success;
}

async function sign(folder: string, { pairs }: Content): Promise<number> {
  const before = await readPhrasings(folder);
  const { text, signed } = mergePhrasings(before, [], pairs, { replace: false });
  if (signed > 0) await writePhrasings(folder, text);
  print(`${signed} entries signed`);
  return EXIT.success;
}

export const phrasings: Verb = {
  help: `Usage: qa phrasings [DIR] [--todo [--stale] [--batch MODEL] | --add FILE [--skip-unknown] [--replace] | --sign]

Other ways in which people ask for the pairs below DIR (default: the content folder at hand), kept in DIR/${PHRASINGS_NAME} and searched with them. Alone: how many
pairs have some, and which are stale (written for a text that has changed since). Nothing here uses the network.
  --todo          the pairs that have none, as JSON lines {id, project, before, question, answer}
  --stale         with --todo: those with stale ones too
  --batch MODEL   with --todo: as requests of the OpenAI Batch file format, for OpenAI, Azure or vllm run-batch
  --add FILE      adds those of FILE: JSON lines {id, asked: […]} or {path, line, asked: […]}, or a batch's output;
                  all or nothing
  --skip-unknown  with --add: pass over lines that name no pair
  --replace       with --add: put them in place of those that a pair has
  --sign          gives every entry without a fingerprint that of its pair's text: those that you wrote by hand, and
                  stale ones that you revised and took the line \`for\` from; --add does so too
Exit code: 0, or 1 where lines of FILE cannot be used; then nothing is written.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        todo: { type: "boolean", default: false },
        stale: { type: "boolean", default: false },
        batch: { type: "string" },
        add: { type: "string" },
        "skip-unknown": { type: "boolean", default: false },
        replace: { type: "boolean", default: false },
        sign: { type: "boolean", default: false },
      },
    });
    if ([values.todo, values.add !== undefined, values.sign].filter(Boolean).length > 1)
      throw new UsageError("--todo, --add and --sign exclude one another");
    if (!values.todo && (values.batch !== undefined || values.stale))
      throw new UsageError("--batch and --stale go with --todo");
    if (values.batch === "") throw new UsageError("--batch needs the name of a model");
    if (values.add === undefined && (values["skip-unknown"] || values.replace))
      throw new UsageError("--skip-unknown and --replace go with --add");
    const folder = existingFolder(positionals[0]);
    const content = await readContent(folder, await readConfigFor(folder));
    if (values.todo) return todo(content, { model: values.batch, withStale: values.stale });
    if (values.sign) return withContentLock(folder, () => sign(folder, content));
    if (values.add === undefined) return coverage(content);
    const { add: file, replace } = values;
    return withContentLock(folder, () =>
      add(folder, content, { file, skipUnknown: values["skip-unknown"], replace }),
    );
  },
};
