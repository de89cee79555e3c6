/** The content of preview cards, and which page has which: for the pages' metadata and for the build. */

import { type IssueSummary, listedPairs } from "@/lib/knowledge/read";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import type { Site } from "@/lib/model/site";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { paths } from "../addresses/paths";
import { headline } from "../wording/headline";
import { shortTitle } from "../wording/short-title";
import type { Drawn, Fact } from "./drawn";

/**
 * This many pairs and source issues have a card of their own; 500 issues are ten years of weeks. A card takes 25 ms of
 * CPU time, so that drawing stays a minute's work however large the content is.
 */
export const CARD_LIMIT = { pairs: 2000, issues: 500 };

/** A card with the address of its image, without the base path. */
export interface Card extends Drawn {
  path: string;
}

/** Nobody reads a longer list on a card. */
const PROJECTS_OF_ISSUE = 3;

const plain = (text: string): Fact => ({ text, mark: null });
const ofProject = (name: string): Fact => ({ text: name, mark: name });
const countOf = (pairs: number): Fact => plain(defaultMessage("pairsCount", { n: pairs }));

/** Returns the card of pages without one of their own. */
export function siteCard(site: Site): Card {
  return {
    path: paths.siteCard,
    title: defaultText(site.title),
    mark: null,
    note: defaultText(site.tagline),
    facts: [],
    site: shortTitle(site),
  };
}

/** Returns the card of a project's page. */
export function projectCard(base: KnowledgeBase, project: Project): Card {
  return {
    path: paths.projectCard(project.slug),
    title: project.name,
    mark: project.name,
    note: defaultText(project.description),
    facts: [
      countOf(listedPairs(base).filter((pair) => pair.project?.slug === project.slug).length),
      ...(project.repository ? [plain(project.repository)] : []),
    ],
    site: shortTitle(base.site),
  };
}

/**
 * Returns the card of a source issue's page. `issues`: all of them, newest first. An issue beyond the limit has the
 * site's.
 */
export function issueCard(
  site: Site,
  issues: readonly IssueSummary[],
  issue: IssueSummary,
  limit = CARD_LIMIT.issues,
): Card {
  const { post, pairs, projects } = issue;
  if (issues.indexOf(issue) >= limit) return siteCard(site);
  return {
    path: paths.issueCard(post.id),
    title: post.title,
    mark: null,
    note: null,
    facts: [
      ...(post.date ? [plain(post.date)] : []),
      ...(pairs > 0 ? [countOf(pairs)] : []),
      ...projects.slice(0, PROJECTS_OF_ISSUE).map(ofProject),
    ],
    site: shortTitle(site),
  };
}

/** Returns the card of a pair's page. A pair beyond the limit has that of its project or of the site. */
export function pairCard(base: KnowledgeBase, pair: Pair, limit = CARD_LIMIT.pairs): Card {
  if (!isAmongFirst(base, pair, limit)) {
    const project = base.projects.find(({ slug }) => slug === pair.project?.slug);
    return project ? projectCard(base, project) : siteCard(base.site);
  }
  return {
    path: paths.pairCard(pair.id),
    // A question that is an image has no words.
    title: headline(pair.question.text) || pair.source.title,
    mark: null,
    note: null,
    facts: [
      ...(pair.project ? [ofProject(pair.project.name)] : []),
      ...(pair.asker ? [plain(`${pair.asker.name} ${defaultMessage("asker")}`)] : []),
      ...(pair.source.date ? [plain(pair.source.date)] : []),
    ],
    site: shortTitle(base.site),
  };
}

const orders = new WeakMap<readonly Pair[], ReadonlyMap<string, number>>();

/** Returns the rank of each pair for a card of its own: FAQ documents (undated) first, then newest first. */
function placesOf(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const known = orders.get(pairs);
  if (known) return known;
  const dateOf = ({ source }: Pair): string => source.date ?? "\uffff";
  const sorted = [...pairs].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  const places = new Map(sorted.map(({ id }, place) => [id, place]));
  orders.set(pairs, places);
  return places;
}

const isAmongFirst = ({ pairs }: KnowledgeBase, { id }: Pair, limit: number): boolean =>
  pairs.length <= limit || (placesOf(pairs).get(id) ?? 0) < limit;
