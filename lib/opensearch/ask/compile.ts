/**
 * Compiles a plan to the query DSL. A concept scores its best alternative (`dis_max`), a query the sum of its concepts
 * (`bool`). The boost of a term is its rarity, times the weights of the plan. Every leaf is named, so that the engine
 * reports its score for each pair.
 */

import type { FilterName } from "@/lib/search/filters";
import { NO_POSTINGS } from "@/lib/search/format/shard";
import type { QueryTerm } from "@/lib/search/index/query-term";
import { createScoringIndex, type ScoringIndex, type TermSource } from "@/lib/search/index/scoring-index";
import type { Alternative, Concept } from "@/lib/search/query/concept";
import type { Condition, Plan } from "@/lib/search/query/plan";
import { massOfConcept } from "@/lib/search/rank/score";
import { PARAMS } from "@/lib/search/weighting/parameters";
import { fieldOf } from "../form/weights";

export type Query = Record<string, unknown>;

/** For each filter, the values of which a pair must have one. */
export type MeantValues = Partial<Record<FilterName, readonly string[]>>;

export interface Compiled {
  query: Query;
  /** Conditions that a pair must and must not meet, without the words. */
  limits: { filter: Query[]; must_not: Query[] };
  /** The boost of each term, by the name of its leaf. */
  names: Leaf[];
}

interface Leaf {
  term: string;
  boost: number;
}

/** Boost that puts pairs citing the reference of the query first. */
const CITED = 1_000;

/**
 * Compiles a query. `vocabulary`: document frequency and commonness of terms. `named`: slugs of the projects that the
 * query names.
 */
export function compile(
  plan: Plan,
  meant: MeantValues,
  vocabulary: Pick<TermSource, "frequency" | "commonness">,
  { pairs, named, insist }: { pairs: number; named: readonly string[]; insist: boolean },
): Compiled {
  const leaves = new Leaves();
  const rarity = createScoringIndex(
    { ...vocabulary, postings: () => NO_POSTINGS },
    { pairs, size: 0, threadStart: new Int32Array(0), threadLength: new Int32Array(0) },
  );
  const limits = {
    filter: [
      { term: { kind: "pair" } },
      ...Object.entries(meant).map(([name, values]) => ({ terms: { [`filters.${name}`]: values } })),
    ],
    must_not: plan.excluded.map(({ terms }) => allOf(terms.map((term) => plainLeaf(term)))),
  };
  if (plan.permalink) return { query: leaves.leaf(plan.permalink, 1), limits, names: leaves.names };
  const should = plan.concepts.map((concept) => queryOfConcept(concept, rarity, leaves));
  if (plan.reference) should.push(leaves.leaf(plan.reference, CITED));
  const phrases = insist
    ? plan.phrases.flatMap(({ terms }: Condition) => terms.map((term) => leaves.leaf(term, 1)))
    : [];
  const words: Query = {
    bool: {
      ...limits,
      filter: [...limits.filter, ...phrases],
      ...(should.length > 0 && { should, minimum_should_match: 1 }),
    },
  };
  return { query: preferring(words, named, plan.years), limits, names: leaves.names };
}

/** Pairs of named projects and years score higher, as in `scoreAll`. */
function preferring(query: Query, projects: readonly string[], years: readonly string[]): Query {
  const functions = [
    ...(projects.length > 0
      ? [{ filter: { terms: { "filters.project": projects } }, weight: PARAMS.project }]
      : []),
    ...(years.length > 0 ? [{ filter: { terms: { "filters.year": years } }, weight: PARAMS.year }] : []),
  ];
  return functions.length > 0
    ? { function_score: { query, functions, score_mode: "multiply", boost_mode: "multiply" } }
    : query;
}

function queryOfConcept(concept: Concept, rarity: ScoringIndex, leaves: Leaves): Query {
  const { cap } = massOfConcept(concept, rarity);
  return bestOf(
    concept.alternatives.map((alternative) =>
      queryOfAlternative(alternative, concept.weight * alternative.weight * cap(alternative), rarity, leaves),
    ),
  );
}

function queryOfAlternative(
  { terms }: Alternative,
  factor: number,
  rarity: ScoringIndex,
  leaves: Leaves,
): Query {
  const queries = terms.map((term) => queryOfTerm(term, factor * rarity.postings(term).idf, leaves));
  const [only, ...others] = queries;
  return only && others.length === 0 ? only : { bool: { should: queries } };
}

const queryOfTerm = ({ forms }: QueryTerm, boost: number, leaves: Leaves): Query =>
  bestOf(forms.map(({ term, weight }) => leaves.leaf(term, boost * weight)));

function bestOf(queries: readonly Query[]): Query {
  const [only, ...others] = queries;
  return only && others.length === 0 ? only : { dis_max: { queries } };
}

const allOf = (filter: readonly Query[]): Query => ({ bool: { filter } });

const plainLeaf = (term: string, more: Query = {}): Query => ({
  rank_feature: { field: fieldOf(term), saturation: { pivot: PARAMS.saturation }, ...more },
});

/** The leaves of a query. A term that occurs in several places is named in the first. */
class Leaves {
  readonly names: Leaf[] = [];
  readonly #known = new Set<string>();

  leaf(term: string, boost: number): Query {
    // With a boost of zero, the named score would say nothing.
    const positive = Math.max(boost, 1e-6);
    if (this.#known.has(term)) return plainLeaf(term, { boost: positive });
    this.#known.add(term);
    this.names.push({ term, boost: positive });
    return plainLeaf(term, { boost: positive, _name: String(this.names.length - 1) });
  }
}
