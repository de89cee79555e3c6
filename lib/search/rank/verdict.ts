import type { ScoringIndex } from "@/lib/search/index/scoring-index";
import type { Verdict } from "@/lib/search/types";
import { rarity } from "@/lib/search/weighting/bm25f";
import { PARAMS } from "@/lib/search/weighting/parameters";
import type { ScoredConcept } from "./score";

/**
 * Whether the first result probably answers, judged by the share of the query's information that it contains. Scores
 * cannot tell, since they grow with the query. All constants were fitted on queries with and without an answer; half of
 * them were held out.
 */

/** The bigram at the border of two words occurs in no text: its weight with one known neighbour, and with two. */
const BORDER = 0.35;
const BETWEEN_KNOWN = 0;
/** An English word of the dictionary that the index lacks: `happens`, `hole`. */
const ORDINARY = 0.4;

/** Penalty of an unknown word beyond its share, by how surely it is a name: an identifier, a Han word. */
const UNKNOWN_NAME = 1;
const UNKNOWN_HAN = 0.3;
/** The same for a Latin word that other pairs contain and this one lacks. */
const LACKING_NAME = 0.2;

/** A long query that is matched in part says as much as a short one that is matched in full. */
const AMOUNT = 0.09;

const ANSWERS = 0.435;

/** A query that says little more than one rare word does is about a topic, of which no pair is the answer. */
const LEAST_ASKED = 1.1;
/** A code of an error or an issue is no topic, though it is one word: `ORA-24756`, but not `log4j2`. */
const CODE = /[a-z].*\d{3}/;

/** One part of a query: its weight, and how much of it the pair matches. */
interface Part {
  mass: number;
  held: number;
  /** Penalty for its absence, beyond its share. */
  penalty: number;
}

function partsOf(concepts: readonly ScoredConcept[], doc: number, index: ScoringIndex): Part[] {
  const asked = concepts.filter(({ concept }) => concept.kind !== "single");
  const known = new Set(
    asked.filter(({ concept: { kind, alternatives } }) =>
      alternatives.some(
        ({ origin, terms }) =>
          // A homophone of an unknown Han word is more often another word than a correction.
          !(kind === "han" && origin?.kind === "typo") && terms.every((term) => index.isHeld(term)),
      ),
    ),
  );
  const covered = [...known].map(({ concept }) => concept);
  const isCovered = (at: number): boolean => covered.some(({ start, end }) => start <= at && at < end);
  return (asked.length > 0 ? asked : concepts).map((scored): Part => {
    const { concept, match } = scored;
    const full =
      concept.weight *
      (concept.alternatives[0]?.terms ?? []).reduce((sum, term) => sum + index.postings(term).idf, 0);
    const points = match(doc)?.points ?? 0;
    const held = full > 0 ? Math.min(1, (PARAMS.covers * points) / full) : 0;
    if (known.has(scored) || asked.length === 0) {
      const isName = concept.kind === "latin" && held < 0.1;
      return { mass: full, held, penalty: isName ? LACKING_NAME : 0 };
    }
    if (concept.kind === "latin") {
      return concept.isOrdinary
        ? { mass: full * ORDINARY, held, penalty: 0 }
        : { mass: full, held, penalty: UNKNOWN_NAME };
    }
    const neighbours = Number(isCovered(concept.start)) + Number(isCovered(concept.end - 1));
    const share = neighbours === 2 ? BETWEEN_KNOWN : neighbours === 1 ? BORDER : 1;
    return { mass: full * share, held, penalty: neighbours === 0 ? UNKNOWN_HAN : 0 };
  });
}

/**
 * Returns how likely it is that a pair answers a query: about 0 for a pair that shares one word with it, above 1 for
 * one that contains all of a long query.
 */
function sureness(concepts: readonly ScoredConcept[], doc: number, index: ScoringIndex): number {
  const parts = partsOf(concepts, doc, index);
  const total = parts.reduce((sum, { mass }) => sum + mass, 0);
  const rarest = rarity(0, index.pairs + PARAMS.priorPairs);
  if (total < LEAST_ASKED * rarest && !concepts.some(({ concept }) => CODE.test(concept.text))) return 0;
  const held = parts.reduce((sum, part) => sum + part.mass * part.held, 0);
  const lacking = parts.reduce((sum, { mass, held, penalty }) => sum + mass * (1 - held) * penalty, 0);
  return (held - lacking) / total + (AMOUNT * held) / rarest;
}

/** Returns the verdict. `first`: the first result; undefined if there is none. */
export function judge(
  concepts: readonly ScoredConcept[],
  first: number | undefined,
  index: ScoringIndex,
): Verdict {
  if (first === undefined) return "none";
  // Filters or an address alone: the results are exactly what was asked for.
  if (concepts.length === 0) return "answer";
  return sureness(concepts, first, index) >= ANSWERS ? "answer" : "related";
}
