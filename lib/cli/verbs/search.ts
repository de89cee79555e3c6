import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { buildIndex, keptPosts } from "@/lib/build/caches";
import { itemsFileOf } from "@/lib/build/items-file";
import { existingFolder, readConfigFor } from "@/lib/content/content-folder";
import { OWN_CONTENT } from "@/lib/content/home";
import { readContent } from "@/lib/content/read";
import { placeOf } from "@/lib/remote/place";
import { openSite } from "@/lib/remote/site";
import { printFields, printJson, say } from "@/lib/report/output";
import { EXIT, UsageError, type Verb } from "@/lib/report/usage";
import { openIndexInMemory } from "@/lib/search/build/in-memory";
import type { EngineOptions, SearchEngine } from "@/lib/search/engine/engine";
import {
  eachFilter,
  FILTER_NAMES,
  FILTERS,
  type FilterLists,
  filterLists,
  isTyped,
} from "@/lib/search/filters";
import { type ItemHit, type ItemSearch, openItems } from "@/lib/search/items/search";
import { explain } from "@/lib/search/rank/explain";
import type { SearchResults } from "@/lib/search/types";

const WARM_UP_ROUNDS = 3;

/** The searches over pairs and over what else posts hold. */
interface Searched {
  engine: SearchEngine;
  /** Null if they hold nothing else. */
  items: ItemSearch | null;
}

/** Opens an index that is built in memory from posts. */
async function openContent(folder: string): Promise<Searched> {
  const config = await readConfigFor(folder);
  const { projects, glossary } = config;
  const { everydaySynonyms } = config.site;
  const cache = await keptPosts(folder, config);
  const { pairs, phrasings, items } = await readContent(folder, config, { cache });
  const { files } = await buildIndex(folder, { pairs, projects, glossary, everydaySynonyms, phrasings });
  const packed = itemsFileOf(items);
  return {
    engine: await openIndexInMemory(files),
    items: packed && openItems(packed.name, packed.body),
  };
}

/** Opens the index of a built site. */
async function openBuilt(index: string): Promise<Searched> {
  const site = openSite(placeOf(index));
  return { engine: site.search, items: await site.items() };
}

/** Loads what queries need and lets the JIT optimise, so that `tookMs` measures the query alone. */
async function warmUp(engine: SearchEngine): Promise<void> {
  const { site } = await readConfigFor(OWN_CONTENT);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const example of site.examples) {
      const { results } = await engine.search(example);
      // Whole questions are long queries with many words.
      for (const { question } of results) await engine.search(question.slice(0, 60));
    }
  }
}

type Found = SearchResults & {
  /** What posts hold besides questions, where they do. */
  items?: ItemHit[];
};

async function find({ engine, items }: Searched, query: string, options: EngineOptions): Promise<Found> {
  const results = await engine.search(query, options);
  return items ? { ...results, items: items.search(query).hits } : results;
}

function print(results: Found): void {
  for (const { id, question, project, asker, source } of results.results) {
    printFields(id, source.date ?? "", project ?? "", asker ?? "", question.replace(/\s+/g, " "));
  }
  say(`${results.total} results in ${results.tookMs.toFixed(1)} ms`);
  if (!results.items?.length) return;
  say("Also from the posts:");
  for (const { kind, date, project, title, url } of results.items)
    printFields(kind, date ?? "", project, title, url ?? "");
}

/** The filters as options of the command line: `[--year YYYY]…`. */
const FILTER_USAGE = FILTER_NAMES.map((name) => `[--${name} ${FILTERS[name].usage}]…`).join(" ");

/** The filters among the options. Throws `UsageError` if a value does not fit its filter. */
function filtersOf(given: FilterLists): FilterLists {
  for (const name of FILTER_NAMES) {
    const strange = given[name]?.find((value) => !isTyped(name, value));
    if (strange !== undefined) throw new UsageError(`--${name} ${strange}: give ${FILTERS[name].usage}`);
  }
  return filterLists(given);
}

export const search: Verb = {
  help: `Usage: qa search [QUERY] [--content DIR | --index DIR|URL] [--limit N] [--json] [--explain] [--stdin]
       ${FILTER_USAGE}

  --content DIR    search the posts below DIR (default: the content folder at hand)
  --index DIR|URL  search a built site: its folder, or its address
  --limit N        at most N results (default 10)
  --json           one JSON object a query
  --explain        show how the score of each result comes about
  --stdin          one query a line from standard input; one JSON object a line`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...eachFilter(() => ({ type: "string", multiple: true }) as const),
        content: { type: "string" },
        index: { type: "string" },
        limit: { type: "string" },
        json: { type: "boolean" },
        explain: { type: "boolean" },
        stdin: { type: "boolean" },
      },
    });
    if (values.content && values.index) throw new UsageError("--content and --index exclude one another");
    const limit = values.limit === undefined ? 10 : Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1)
      throw new UsageError(`--limit ${values.limit}: give a whole number from 1`);
    const options: EngineOptions = {
      ...filtersOf(values),
      limit,
      explain: values.explain ? explain : undefined,
    };
    const query = positionals.join(" ");
    if (!values.stdin && positionals.length === 0) throw new UsageError("a query is missing");
    const searched = values.index
      ? await openBuilt(values.index)
      : await openContent(existingFolder(values.content));
    if (values.stdin) {
      await warmUp(searched.engine);
      for await (const line of createInterface({ input: process.stdin })) {
        printJson(await find(searched, line, options));
      }
      return EXIT.success;
    }
    const results = await find(searched, query, options);
    if (values.json || values.explain) printJson(results, 1);
    else print(results);
    return EXIT.success;
  },
};
