import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "@/lib/content/config-files";
import { surveyFolder } from "@/lib/content/files";
import { type Content, readContent } from "@/lib/content/read";
import { formatDiagnostic } from "@/lib/report/diagnostics";
import { print, printFields, say } from "@/lib/report/output";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";
import { visible } from "@/lib/report/visible";
import { editorsLanguage, offerLanguagesOf } from "@/lib/site/languages/offered";
import { isLanguage, LANGUAGES } from "@/lib/site/languages/registry";
import { mainLanguage } from "@/lib/text/main-language";
import { ask, type Given, settle } from "../init/ask";
import { lookAtContent, nounOfDates } from "../init/look";
import { type Checkout, checkoutOf, type Origin } from "../init/origin";
import type { Answers } from "../init/texts";
import { titleOf } from "../init/title";
import { writeSite } from "../init/write";

/** Maximum of names listed; more would not help. */
const MAX_TOLD = 10;

function tellFound(content: Content): void {
  const { pages, asking, questions, unclear } = lookAtContent(content, (at) => {
    const diagnostic = content.diagnostics[at];
    return diagnostic ? formatDiagnostic(diagnostic, editorsLanguage()) : "";
  });
  if (pages === 0) say("No page of questions is here yet: an example is written.");
  else say(`${asking} of ${pages} pages look like questions: ${questions}; ${unclear.length} not understood`);
  for (const line of unclear.slice(0, MAX_TOLD)) say(`  ${line}`);
  if (unclear.length > MAX_TOLD) say(`  … and ${unclear.length - MAX_TOLD} more; "qa check" tells all`);
}

function tellOrigin(origin: Origin | null): void {
  if (origin === null) return;
  say(`Questions that nobody has answered go to ${origin.url} ("ask" in site.yml).`);
  if (origin.host !== "github")
    say(
      'No workflow is written, for those are GitHub\'s: publish the folder out/, which "npm run build" writes.',
    );
}

async function propose(
  folder: string,
  { posts, pairs }: Content,
  { root, origin }: Checkout,
): Promise<Answers> {
  const language = mainLanguage(
    pairs.map(({ question, answer }) => `${question.text} ${answer?.text ?? ""}`),
  );
  const asking = new Set(pairs.map(({ source }) => source.path));
  const documents = posts.filter(({ path: name }) => asking.has(name));
  const dated = documents.filter(({ kind }) => kind === "weekly");
  return {
    title: await titleOf(
      folder,
      root,
      documents.map(({ title }) => title),
    ),
    languages: [isLanguage(language) ? language : "en"],
    noun: nounOfDates(dated.flatMap(({ date }) => date ?? [])),
    origin,
  };
}

export const init: Verb = {
  help: `Usage: qa init [DIR] [--yes] [--title TEXT] [--language CODE,…] [--noun NOUN]

Makes a site of the Markdown files in DIR (default: here), or begins one in an empty folder: site.yml, package.json with
this version, a workflow for GitHub Pages, permalinks.json, a README. Nothing that is there is overwritten; package.json
and .gitignore are completed. The title is that of MkDocs, Docusaurus and the like, else of the README; questions that
nobody has answered go to the repository on GitHub, GitLab or Gitee that the Git remote "origin" names.
  --yes            ask nothing, as without a terminal
  --title TEXT     title of the site
  --language CODE  languages of the interface, the default one first: ${LANGUAGES.join(", ")}
  --noun NOUN      what posts that come out one by one are called: weekly, monthly, episode or none`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        yes: { type: "boolean", short: "y", default: false },
        title: { type: "string" },
        language: { type: "string" },
        noun: { type: "string" },
      },
    });
    if (positionals.length > 1) throw new UsageError("give one folder");
    const [name = "."] = positionals;
    const given: Given = { title: values.title, language: values.language, noun: values.noun };
    const folder = path.resolve(name);
    mkdirSync(folder, { recursive: true });
    const content = await readContent(folder, await readConfig(folder));
    offerLanguagesOf({ languages: [] }, content);
    tellFound(content);
    const checkout = await checkoutOf(folder);
    const proposed = await propose(folder, content, checkout);
    const mayAsk = !values.yes && process.stdin.isTTY && process.stderr.isTTY;
    const answers = mayAsk ? await ask(proposed, given) : settle(proposed, given);
    const isEmpty = (await surveyFolder(folder)).posts.length === 0;
    const { files, taken } = await writeSite(folder, answers, { isEmpty, root: checkout.root });
    for (const file of files) printFields(file.state, file.name);
    tellOrigin(answers.origin);
    for (const script of taken)
      say(`package.json: the script "${script}" does something else; use npx community-qa ${script}`);
    const there = name === "." ? "" : `cd ${visible(name)} && `;
    const start = taken.includes("start") ? "npx community-qa start" : "npm start";
    print(`\nNow: ${there}npm install && ${start}`);
    return EXIT.success;
  },
};
