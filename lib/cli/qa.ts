/** The command: `npm run --silent qa -- <verb>`, `community-qa <verb>`. Data on stdout, messages on stderr. */

import { print, say } from "@/lib/report/output";
import { EXIT, type Verb } from "@/lib/report/usage";
import { run } from "./run";

interface Entry {
  summary: string;
  /** Loads the verb on demand, so that `qa check` does not load the search engine. */
  load(): Promise<Verb>;
}

const VERBS = new Map<string, Entry>([
  [
    "init",
    {
      summary: "make a site of a folder of Markdown files, or begin one",
      load: async () => (await import("./verbs/init")).init,
    },
  ],
  [
    "dev",
    {
      summary: "serve the site, and reload it when a post changes",
      load: async () => (await import("./verbs/dev")).dev,
    },
  ],
  ["build", { summary: "write the static site", load: async () => (await import("./verbs/build")).build }],
  [
    "start",
    { summary: "build the site and serve it", load: async () => (await import("./verbs/start")).start },
  ],
  [
    "preview",
    {
      summary: "serve the site that the last build left",
      load: async () => (await import("./verbs/preview")).preview,
    },
  ],
  [
    "extract",
    {
      summary: "extract all question/answer pairs below a folder",
      load: async () => (await import("./verbs/extract")).extract,
    },
  ],
  [
    "check",
    {
      summary: "report what in the posts could not be understood",
      load: async () => (await import("./verbs/check")).check,
    },
  ],
  [
    "search",
    { summary: "search, as the browser does", load: async () => (await import("./verbs/search")).search },
  ],
  [
    "index",
    {
      summary: "feed the index of a cluster, for a search beyond one machine",
      load: async () => (await import("./verbs/feed-index")).feedIndex,
    },
  ],
  [
    "sync",
    {
      summary: "bring posts from a folder or a Git repository",
      load: async () => (await import("./verbs/sync")).sync,
    },
  ],
  [
    "import",
    {
      summary: "write posts from what other programs export",
      load: async () => (await import("./verbs/import")).importPosts,
    },
  ],
  [
    "phrasings",
    {
      summary: "other ways in which people ask: what is missing, what is stale, and adding them",
      load: async () => (await import("./verbs/phrasings")).phrasings,
    },
  ],
  [
    "similar",
    {
      summary: "find past answers to a question that is asked elsewhere",
      load: async () => (await import("./verbs/similar")).similar,
    },
  ],
  [
    "mcp",
    {
      summary: "answer assistants over the Model Context Protocol",
      load: async () => (await import("./verbs/mcp")).mcp,
    },
  ],
  [
    "stats",
    {
      summary: "count posts, pairs, askers and projects",
      load: async () => (await import("./verbs/stats")).stats,
    },
  ],
]);

const overview = (): string =>
  [
    "Usage: qa <verb> [arguments]",
    "",
    ...Array.from(VERBS, ([name, { summary }]) => `  ${name.padEnd(11)}${summary}`),
    "",
    "qa <verb> --help lists its options.",
  ].join("\n");

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h") {
    print(overview());
    return name === undefined ? EXIT.usage : EXIT.success;
  }
  const verb = await VERBS.get(name)?.load();
  if (!verb) {
    say(`qa: no verb "${name}"\n\n${overview()}`);
    return EXIT.usage;
  }
  if (args.includes("--help") || args.includes("-h")) {
    print(verb.help);
    return EXIT.success;
  }
  return verb.run(args);
}

await run("qa", () => main(process.argv.slice(2)));
