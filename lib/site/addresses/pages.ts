/**
 * The registry of pages with a fixed address. Paths, navigation, titles, sitemap, offline shell, web manifest and the
 * pages that tests visit derive from it. Their order is that of every menu.
 */

import type { MessageKey } from "@/lib/site/languages/texts";
import { siteNoun } from "../wording/noun";

/** A menu: in the header, at the bottom of phones and of every page, in the installed app, on error pages. */
export type Menu = "header" | "tabs" | "footer" | "shortcuts" | "lost";

export interface FixedPage {
  path: string;
  /** Its name in menus. */
  label: MessageKey;
  /** Title of the document; null for the site's. */
  title: MessageKey | null;
  /** Summary for crawlers and previews; null for the site's. */
  description: MessageKey | null;
  menus: readonly Menu[];
  /** Its icon in the tabs. */
  icon: "home" | "projects" | "search" | "weekly" | "ask" | null;
  /** Whether the sitemap lists it, and whether with the date of the newest content. */
  crawled: "dated" | "undated" | "no";
}

const define = <Name extends string>(pages: Readonly<Record<Name, FixedPage>>) => pages;

export const PAGES = define({
  home: {
    path: "/",
    label: "navHome",
    title: null,
    description: null,
    menus: ["tabs", "lost"],
    icon: "home",
    crawled: "dated",
  },
  projects: {
    path: "/projects/",
    label: "navProjects",
    title: "projectsTitle",
    description: "projectsLead",
    menus: ["header", "tabs", "lost"],
    icon: "projects",
    crawled: "dated",
  },
  search: {
    path: "/search/",
    label: "navSearch",
    title: "searchResultsTitle",
    description: null,
    menus: ["tabs", "shortcuts"],
    icon: "search",
    crawled: "no",
  },
  weekly: {
    path: "/weekly/",
    label: "navWeekly",
    title: "weeklyTitle",
    description: "weeklyLead",
    menus: ["header", "tabs", "lost"],
    icon: "weekly",
    crawled: "dated",
  },
  ask: {
    path: "/ask/",
    label: "navAsk",
    title: "askTitle",
    description: "askLead",
    menus: ["header", "tabs", "shortcuts"],
    icon: "ask",
    crawled: "undated",
  },
  /** What the reader starred in this browser. */
  starred: {
    path: "/starred/",
    label: "navStarred",
    title: "storedStars",
    description: "storedHere",
    menus: ["footer"],
    icon: null,
    crawled: "no",
  },
  about: {
    path: "/about/",
    label: "navAbout",
    title: "aboutTitle",
    description: null,
    menus: ["header", "footer"],
    icon: null,
    crawled: "undated",
  },
  /** Shown by the service worker in place of a page that is not cached. */
  offline: {
    path: "/offline/",
    label: "offlineTitle",
    title: "offlineTitle",
    description: "offlineHint",
    menus: [],
    icon: null,
    crawled: "no",
  },
});

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** The pages of a menu, in order. */
export const pagesOfMenu = (menu: Menu): PageName[] =>
  PAGE_NAMES.filter((name) => PAGES[name].menus.includes(menu) && isShown(name));

/** Whether anything leads to a page: there is no list of issues where none come out, and no asking where nobody is asked. */
export function isShown(name: PageName): boolean {
  if (name === "weekly") return siteNoun() !== "none";
  // The build sets it before it makes any text, and Next writes it into what browsers load.
  return name !== "ask" || process.env.NEXT_PUBLIC_QA_ASK !== "off";
}

/** Titles from the interface texts; content provides the titles of all other pages. */
export const TITLES: readonly MessageKey[] = [
  ...PAGE_NAMES.flatMap((name) => PAGES[name].title ?? []),
  "notFoundTitle",
  "goneTitle",
  "projectPageTitle",
  "issuePageTitle",
  "askerPageTitle",
];
