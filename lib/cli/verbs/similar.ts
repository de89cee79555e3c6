import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { readText } from "@/lib/content/storage/read-text";
import type { BuiltSite } from "@/lib/remote/site";
import { print, printFields, printJson, say } from "@/lib/report/output";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";
import { isTyped } from "@/lib/search/filters";
import { answerQuestion } from "@/lib/similar/github/answer";
import { openGitHub } from "@/lib/similar/github/api";
import { commentOf } from "@/lib/similar/github/comment";
import { occasionOf } from "@/lib/similar/github/event";
import { type AskedText, pastAnswersTo } from "@/lib/similar/similar";
import { interfaceLanguageFor } from "@/lib/site/languages/language-for";
import { indexedSite } from "../index-option";

const FORMATS = ["text", "json", "github"];
const DEFAULT_LABEL = "no-similar-answers";
const GITHUB_API = "https://api.github.com/graphql";

interface Settings {
  site: BuiltSite;
  project: string | undefined;
  label: string;
}

/** Returns the text of a file that an option names. Throws `UsageError` if there is none. */
async function readGiven(file: string): Promise<string> {
  const given = await readText(file);
  if (given === null) throw new UsageError(`${file}: no such file`);
  return given;
}

/** Returns the answers, and the comment that lists them in the language of the question. */
async function commentFor(asked: AskedText, { site, project, label }: Settings) {
  const { answers } = await pastAnswersTo(asked, site, { project });
  const { community } = await site.about();
  const language = interfaceLanguageFor(`${asked.title}\n${asked.body}`);
  const body = commentOf(answers, { language, community: community.name, label });
  return { body, empty: answers.length === 0 };
}

/** Comments on the question that triggered the workflow. */
async function onEvent(file: string, settings: Settings): Promise<number> {
  const token = process.env.GITHUB_TOKEN;
  if (!token) throw new UsageError("GITHUB_TOKEN is not set");
  const occasion = occasionOf(await readGiven(file), file);
  if (occasion.kind === "none") {
    say(occasion.reason);
    return EXIT.success;
  }
  const github = openGitHub({ api: process.env.GITHUB_GRAPHQL_URL || GITHUB_API, token });
  const write = (asked: AskedText) => commentFor(asked, settings);
  say(await answerQuestion(github, occasion.id, { label: settings.label, write }));
  return EXIT.success;
}

async function printAnswers(asked: AskedText, format: string, settings: Settings): Promise<void> {
  if (format === "github") {
    const { body, empty } = await commentFor(asked, settings);
    if (!empty) print(body);
    return;
  }
  const { site, project } = settings;
  const { verdict, answers } = await pastAnswersTo(asked, site, { project });
  if (format === "json") printJson({ verdict, answers }, 1);
  else for (const { date, question, url } of answers) printFields(date ?? "", question, url);
}

export const similar: Verb = {
  help: `Usage: qa similar --title TEXT [--body-file FILE] [--index DIR|URL] [--project SLUG] [--format text|json|github]
       qa similar --event FILE [--index DIR|URL] [--project SLUG] [--label NAME]

Finds up to three past answers to a question that is asked elsewhere; prints nothing where none is sure to answer it.
  --title TEXT       the question in one line
  --body-file FILE   the rest of it, as Markdown; - for standard input
  --index DIR|URL    a built site: its folder, or its address (default: QA_OUT, or out)
  --format           text (default), json, or github: the Markdown of a comment
  --event FILE       the event file of a GitHub workflow (GITHUB_EVENT_PATH): comments on its issue or discussion, with the
                     rights of GITHUB_TOKEN; see action/similar
  --label NAME       label that stops the comments (default: ${DEFAULT_LABEL})`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        title: { type: "string" },
        "body-file": { type: "string" },
        index: { type: "string" },
        project: { type: "string" },
        format: { type: "string", default: "text" },
        event: { type: "string" },
        label: { type: "string", default: DEFAULT_LABEL },
      },
    });
    const { title, event, format, label, project } = values;
    if ((title === undefined) === (event === undefined))
      throw new UsageError("give either --title or --event");
    if (!FORMATS.includes(format)) throw new UsageError(`--format ${format}: give ${FORMATS.join(", ")}`);
    if (project !== undefined && !isTyped("project", project))
      throw new UsageError(`--project ${project}: give SLUG`);
    const settings = {
      site: indexedSite(values.index),
      project,
      label,
    };
    if (event !== undefined) return onEvent(event, settings);
    const file = values["body-file"];
    const body = file === undefined ? "" : await (file === "-" ? text(process.stdin) : readGiven(file));
    await printAnswers({ title: title ?? "", body }, format, settings);
    return EXIT.success;
  },
};
