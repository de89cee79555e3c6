/** Executes plans by asking the engine: for the best candidates, then for the matches beyond them. */

import type { SearchIndex } from "@/lib/search/engine/search-index";
import { FILTER_NAMES, type FilterLists } from "@/lib/search/filters";
import type { Reading } from "@/lib/search/index/reading";
import type { TermSource } from "@/lib/search/index/scoring-index";
import type { Columns } from "@/lib/search/index/tables";
import type { Plan } from "@/lib/search/query/plan";
import { meantValues } from "@/lib/search/rank/values";
import { createCutter } from "@/lib/text/cutter";
import type { PackedTables } from "../form/documents";
import { candidatesOf } from "./candidates";
import { columnsNear, namesOf } from "./columns";
import { type Compiled, compile, type MeantValues } from "./compile";
import type { Ask } from "./hits";
import { engineLexicon } from "./lexicon";
import { countBeyond, entriesOf, findCandidates, siblingsOf } from "./requests";

export function openEngineIndex(ask: Ask, tables: PackedTables, pairs: number): SearchIndex {
  const lexicon = engineLexicon(ask, tables);
  const { rules } = lexicon;
  const vocabulary: Pick<TermSource, "frequency" | "commonness"> = {
    frequency: lexicon.count,
    commonness: lexicon.commonness,
  };

  function meantBy(filters: FilterLists, columns: Columns): MeantValues {
    const meant: MeantValues = {};
    for (const name of FILTER_NAMES) {
      const given = filters[name];
      const column = columns[name];
      if (given === undefined || !column) continue;
      const names = name === "project" ? namesOf(tables, column) : [];
      meant[name] = given
        .flatMap((value) => meantValues(value, column.values, names, rules.fold))
        .map((i) => column.values[i] ?? "");
    }
    return meant;
  }

  async function read(plan: Plan, columns: Columns, signal?: AbortSignal): Promise<Reading> {
    const meant = meantBy(plan.filters, columns);
    const named = projectsNamedBy(plan, tables);
    const compiled = (insist: boolean): Compiled =>
      compile(plan, meant, vocabulary, { pairs, named, insist });
    let query = compiled(true);
    let found = await findCandidates(ask, plan, query, signal);
    // A phrase that no pair contains is not required; ranking finds out which of several it is.
    if (found.hits.hits.length === 0 && plan.phrases.length > 0) {
      query = compiled(false);
      found = await findCandidates(ask, plan, query, signal);
    }
    const { hits } = found.hits;
    const [siblings, beyond] = await Promise.all([
      plan.concepts.length > 0 ? siblingsOf(ask, hits, query, signal) : [],
      (found.hits.total?.value ?? 0) > hits.length
        ? countBeyond(ask, { plan, query, hits, pairs }, signal)
        : null,
    ]);
    const candidates = candidatesOf([...hits, ...siblings], query, columns, { pairs, vocabulary });
    return {
      ...candidates,
      rules,
      projectNames: namesOf(tables, candidates.columns.project),
      beyond,
      entries: (docs) =>
        entriesOf(
          ask,
          docs.map((doc) => candidates.ids[doc] ?? ""),
        ),
    };
  }

  return {
    lexicon,
    cut: createCutter(rules),
    columns: (given) => columnsNear(given, ask, rules.fold),
    read,
    // The time that the engine takes is part of a query here.
    waited: () => 0,
  };
}

/** Returns the slugs of the projects that the words of a query name. */
function projectsNamedBy({ concepts }: Plan, { projects }: PackedTables): string[] {
  const words = new Set(
    concepts.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms.map(({ text }) => text) : [])),
    ),
  );
  return projects.filter(({ names }) => names.some((name) => words.has(name))).map(({ slug }) => slug);
}
