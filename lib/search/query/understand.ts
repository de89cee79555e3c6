import type { FilterLists } from "@/lib/search/filters";
import { permalinkTerm, referenceTerm } from "@/lib/search/format/special-terms";
import { NO_GLOSSARY, openGlossary } from "@/lib/search/index/glossary";
import type { Lexicon } from "@/lib/search/index/lexicon";
import { withoutFiller } from "@/lib/text/filler";
import { foldText } from "@/lib/text/normalize";
import { PLAIN_RULES, type TextRules, tokenize } from "@/lib/text/tokenize";
import { type Concept, conceptsOf, foremost, termsOf } from "./concept";
import { expandConcepts, isKnown } from "./expand";
import { shareOut } from "./ownership";
import { type ParsedQuery, parseQuery } from "./parse";
import type { Condition, Plan } from "./plan";

/**
 * Makes the plan of a query. `query`: what `whole` was parsed from; `filters`: those of the query and of the options.
 */
export async function understand(
  query: string,
  whole: ParsedQuery,
  filters: FilterLists,
  lexicon: Lexicon,
): Promise<Plan> {
  const { rules } = lexicon;
  const options = await literalOptions(whole.excluded, lexicon);
  const parsed = options.size > 0 ? parseQuery(query, rules.fold, options) : whole;
  const condition = (text: string): Condition => ({ text, terms: requiredTerms(text, rules) });
  const phrases = parsed.phrases.map(condition);
  const excluded = parsed.excluded.map(condition).filter(({ terms }) => terms.length > 0);
  const reference = parsed.reference ? referenceTerm(parsed.reference) : null;
  const permalink = parsed.permalink ? permalinkTerm(parsed.permalink) : null;
  const text = foldText(parsed.typed, rules.fold);
  const telling = withoutFiller(text);
  const typed = conceptsOf(telling, { rules, glossary: NO_GLOSSARY, regional: false });
  await lexicon.lookUp([
    ...termsOf(foremost(typed, text)),
    ...[...phrases, ...excluded].flatMap(({ terms }) => terms),
    ...(reference ? [reference] : []),
    ...(permalink ? [permalink] : []),
  ]);
  const literal = await explained(telling, text, isTraditional(parsed.typed, text), lexicon);
  const expanded = await expandConcepts(literal, text, lexicon);
  await lexicon.lookUp(termsOf(expanded));
  const shared = shareOut(expanded);
  const years = shared.flatMap(({ text }) => (lexicon.isYear(text) ? [text] : []));
  // A year that no text contains is matched by the dates of pairs.
  const concepts = shared.filter(
    (concept) => !years.includes(concept.text) || isKnown(concept, lexicon) || shared.length === 1,
  );
  const held = (term: string | null): string | null => (term && lexicon.count(term) > 0 ? term : null);
  return {
    concepts,
    years,
    filters,
    phrases: phrases.filter(({ terms }) => terms.length > 0),
    excluded,
    parsed,
    reference: held(reference),
    permalink: held(permalink),
  };
}

/** Returns the concepts with their synonyms from the glossary; the typed terms must have been looked up. */
async function explained(
  telling: string,
  text: string,
  regional: boolean,
  lexicon: Lexicon,
): Promise<Concept[]> {
  const { rules } = lexicon;
  const glossary = openGlossary(lexicon.meanings);
  async function find(): Promise<Concept[]> {
    const concepts = conceptsOf(telling, { rules, glossary, regional });
    await lexicon.lookUp(termsOf(foremost(concepts, text)));
    return concepts;
  }
  const concepts = await find();
  // The mainland term of a regional word has meanings of its own, which are known only now.
  return regional ? find() : concepts;
}

/**
 * Returns the words after a minus that exclude nothing: the index contains them with the minus (`-jar`), or not at all.
 */
async function literalOptions(excluded: readonly string[], lexicon: Lexicon): Promise<ReadonlySet<string>> {
  if (excluded.length === 0) return new Set();
  const terms = new Map(excluded.map((word) => [word, requiredTerms(word, lexicon.rules)]));
  await lexicon.lookUp([...excluded.map((word) => `-${word}`), ...[...terms.values()].flat()]);
  const isHeld = (term: string): boolean => lexicon.count(term) > 0;
  return new Set(excluded.filter((word) => isHeld(`-${word}`) || !terms.get(word)?.every(isHeld)));
}

const HAN = /[\u3400-\u9fff]/g;

/** Returns whether folding changed a Han character: the text is in Traditional characters. */
export const isTraditional = (typed: string, folded: string): boolean =>
  typed.match(HAN)?.join("") !== folded.match(HAN)?.join("");

/** Returns the terms of a query that need no table: before Traditional characters are folded and words explained. */
export function termsAsTyped(query: string): string[] {
  const text = foldText(parseQuery(query).typed);
  const concepts = conceptsOf(withoutFiller(text), {
    rules: PLAIN_RULES,
    glossary: NO_GLOSSARY,
    regional: false,
  });
  return termsOf(foremost(concepts, text));
}

/** Returns bigrams and whole words; single characters only if there is nothing else. */
function requiredTerms(text: string, rules: TextRules): string[] {
  const tokens = tokenize(text, rules);
  const telling = tokens.filter(({ kind }) => kind === "bigram" || kind === "trigram" || kind === "word");
  return [...new Set((telling.length > 0 ? telling : tokens).map(({ term }) => term))];
}
