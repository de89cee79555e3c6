/** All pages of a site that people can land on: the sitemap and the preview cards derive from it. Build time only. */
import { listAskers } from "@/lib/knowledge/askers";
import { listIssues, listProjects } from "@/lib/knowledge/read";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import { CARD_LIMIT, type Card, issueCard, pairCard, projectCard, siteCard } from "../cards/card";
import { isShown, PAGE_NAMES, PAGES, type PageName } from "./pages";
import { paths } from "./paths";

/** Pages of the registry by name; the others by what they show. */
export type PageKind = PageName | "page" | "project" | "issue" | "asker" | "pair";

export interface ListedPage {
  kind: PageKind;
  path: string;
  /** Whether the sitemap lists it. */
  crawled: boolean;
  /** ISO date of the last change that readers see; null where unknown. */
  changed: string | null;
  card: Card;
}

/** Returns every page of the site; pairs and issues beyond `limit` share the card of their project or site. */
export function listPages(base: KnowledgeBase, limit = CARD_LIMIT): ListedPage[] {
  const issues = listIssues(base);
  const newest = issues[0]?.post.date ?? null;
  const ofSite = siteCard(base.site);
  return [
    ...PAGE_NAMES.map((name) => {
      const { crawled } = PAGES[name];
      return {
        kind: name,
        path: paths[name],
        crawled: crawled !== "no" && isShown(name),
        changed: crawled === "dated" ? newest : null,
        card: ofSite,
      };
    }),
    ...base.pages.map(({ name }) => ({
      kind: "page" as const,
      path: paths.page(name),
      crawled: true,
      changed: null,
      card: ofSite,
    })),
    ...listProjects(base).map(({ project, lastDate }) => ({
      kind: "project" as const,
      path: paths.project(project.slug),
      crawled: true,
      changed: lastDate,
      card: projectCard(base, project),
    })),
    ...issues.map((issue) => ({
      kind: "issue" as const,
      path: paths.issue(issue.post.id),
      crawled: true,
      changed: issue.post.date,
      card: issueCard(base.site, issues, issue, limit.issues),
    })),
    ...listAskers(base).map(({ slug, pairs: [newest] }) => ({
      kind: "asker" as const,
      path: paths.asker(slug),
      crawled: true,
      changed: newest?.source.date ?? null,
      card: ofSite,
    })),
    ...base.pairs.map((pair) => ({
      kind: "pair" as const,
      path: paths.pair(pair.id),
      crawled: true,
      changed: pair.source.date,
      card: pairCard(base, pair, limit.pairs),
    })),
  ];
}

/** Returns all preview cards of a site, each once. */
export function allCards(base: KnowledgeBase, limit = CARD_LIMIT): Card[] {
  return [...new Map(listPages(base, limit).map(({ card }) => [card.path, card])).values()];
}
