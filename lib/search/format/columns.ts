import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import { tokenize } from "@/lib/text/tokenize";

/** What facets, filters and threads need of every pair, by column; small, and loaded whole. */

export interface DocColumns {
  /** Slugs by number, each with the words that name the project; a pair without project has none. */
  projects: { slug: string; names: string[] }[];
  /** Project of each pair: number in base 36 (two digits), `--` for none. */
  project: string;
  /** `[year, number of pairs]` from old to new; `""` for undated. Pairs are in the order of their dates. */
  years: [string, number][];
  /** Lengths of the threads, from old to new. */
  threads: number[];
  /** Pairs without an answer; few. */
  unanswered: number[];
  /** Null above `PAIRS_WITH_ASKERS`: names grow with the corpus, and few readers ask for one. */
  askers: AskerColumns | null;
}

/** Up to so many pairs, results are counted by asker; above, askers are fetched for their filter alone. */
export const PAIRS_WITH_ASKERS = 5_000;

export interface AskerColumns {
  names: string[];
  /** Asker of each pair; -1 for none. */
  asker: number[];
}

export function docColumns(pairs: readonly Pair[], known: readonly Project[]): DocColumns {
  const named = new Map(
    pairs.flatMap(({ project }) => (project ? [[project.slug, project.name] as const] : [])),
  );
  const slugs = [...named.keys()].sort();
  const numbers = new Map(slugs.map((slug, i) => [slug, i.toString(36).padStart(2, "0")]));
  const projects = slugs.map((slug) => {
    const aliases = known.find((project) => project.slug === slug)?.aliases ?? [];
    return { slug, names: projectNames([named.get(slug) ?? slug, slug, ...aliases]) };
  });
  const years: [string, number][] = [];
  const threads: number[] = [];
  let thread: string | null = null;
  for (const pair of pairs) {
    const year = pair.source.date?.slice(0, 4) ?? "";
    const last = years.at(-1);
    if (last?.[0] === year) last[1]++;
    else years.push([year, 1]);
    if (pair.thread.id === thread) threads.push((threads.pop() ?? 0) + 1);
    else threads.push(1);
    thread = pair.thread.id;
  }
  const project = pairs.map((pair) => (pair.project && numbers.get(pair.project.slug)) ?? "--").join("");
  const unanswered = pairs.flatMap((pair, doc) => (pair.answer ? [] : [doc]));
  const askers = pairs.length <= PAIRS_WITH_ASKERS ? askerColumns(pairs) : null;
  return { projects, project, years, threads, unanswered, askers };
}

/** The words that name a project by themselves: one-word names, and the joined forms of others (`sofa-rpc`). */
function projectNames(names: readonly string[]): string[] {
  const words = names.flatMap((name) => {
    const [whole] = tokenize(name.replaceAll(/\s+/g, "-"));
    return whole?.kind === "word" && whole.end === name.length && whole.term.length > 2 ? [whole.term] : [];
  });
  return [...new Set(words)].sort();
}

export function askerColumns(pairs: readonly Pair[]): AskerColumns {
  const names = [...new Set(pairs.flatMap((pair) => pair.asker?.name ?? []))].sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  return { names, asker: pairs.map((pair) => (pair.asker && numbers.get(pair.asker.name)) ?? -1) };
}
