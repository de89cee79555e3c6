import { createInterface } from "node:readline/promises";
import { isNoun, NOUNS } from "@/lib/model/site";
import { say } from "@/lib/report/output";
import { UsageError } from "@/lib/report/usage";
import { visible } from "@/lib/report/visible";
import { LANGUAGES } from "@/lib/site/languages/registry";
import type { Answers } from "./texts";

/** Answers from flags or a person; empty where the proposal applies. */
export type Given = Record<"title" | "language" | "noun", string | undefined>;

/** Returns the proposal with the given answers. Throws `UsageError` for invalid ones. */
export function settle(proposed: Answers, { title, language, noun }: Given): Answers {
  const languages = language === undefined ? proposed.languages : language.split(/[\s,]+/).filter(Boolean);
  const unknown = languages.find((name) => !LANGUAGES.some((own) => own === name));
  if (unknown !== undefined || languages.length === 0)
    throw new UsageError(`language "${unknown ?? ""}": the interface speaks ${LANGUAGES.join(", ")}`);
  if (noun !== undefined && !isNoun(noun)) throw new UsageError(`noun "${noun}": one of ${NOUNS.join(", ")}`);
  return { ...proposed, title: title?.trim() || proposed.title, languages, noun: noun ?? proposed.noun };
}

/** Asks at a terminal for what no flag gave; an empty line accepts the proposal. */
export async function ask(proposed: Answers, given: Given): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const question = async (key: keyof Given, text: string, proposal: string): Promise<string | undefined> => {
    if (given[key] !== undefined) return given[key];
    for (;;) {
      const answer = (await terminal.question(`${visible(`${text} (${proposal})`)}: `)).trim() || undefined;
      try {
        settle(proposed, { title: undefined, language: undefined, noun: undefined, [key]: answer });
        return answer;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        say(error.message);
      }
    }
  };
  try {
    return settle(proposed, {
      title: await question("title", "Title of the site", proposed.title),
      language: await question(
        "language",
        `Languages of the interface, of ${LANGUAGES.join(", ")}`,
        proposed.languages.join(", "),
      ),
      noun: await question("noun", `What posts are called: ${NOUNS.join(", ")}`, proposed.noun),
    });
  } finally {
    terminal.close();
  }
}
