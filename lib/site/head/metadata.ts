/** Titles, descriptions and addresses of pages for browsers, crawlers and chat previews. */

import type { Metadata } from "next";
import type { Site } from "@/lib/model/site";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { PAGES, type PageName } from "../addresses/pages";
import { absoluteUrl, siteRoot } from "../addresses/site-url";
import { type Card, siteCard } from "../cards/card";
import { CARD_SIZE } from "../cards/drawn";
import { description as shorten } from "../wording/headline";
import { TITLE_SEPARATOR } from "./title";

export interface PageInfo {
  title: string;
  description: string;
  /** Path of the page without the base path. */
  path: string;
  type?: "website" | "article";
  /** ISO date of publication. */
  published?: string | null;
  /** Its preview card; by default the site's. */
  card?: Card;
  /** Path of its oEmbed response. */
  oEmbed?: string;
}

/** Returns the metadata that all pages share. */
export function siteMetadata(site: Site): Metadata {
  const root = siteRoot();
  return {
    ...(root ? { metadataBase: new URL(root) } : {}),
    title: { default: defaultText(site.title), template: `%s${TITLE_SEPARATOR}${defaultText(site.title)}` },
    description: defaultText(site.description),
    applicationName: defaultText(site.title),
    // Linked sites receive the origin only and no path: what was searched for stays private.
    referrer: "strict-origin-when-cross-origin",
    formatDetection: { telephone: false, address: false, email: false },
  };
}

/**
 * Returns the metadata of one page. Canonical and preview addresses require `QA_SITE_URL` and are omitted without it.
 */
export function pageMetadata(site: Site, page: PageInfo): Metadata {
  const url = absoluteUrl(page.path);
  const text = shorten(page.description);
  const oEmbed = page.oEmbed && absoluteUrl(page.oEmbed);
  const images = pictureOf(page.card ?? siteCard(site));
  return {
    title: page.title,
    description: text,
    ...(url
      ? { alternates: { canonical: url, ...(oEmbed && { types: { "application/json+oembed": oEmbed } }) } }
      : {}),
    openGraph: {
      siteName: defaultText(site.title),
      title: page.title,
      description: text,
      locale: defaultMessage("languageLocale"),
      type: page.type ?? "website",
      ...(url ? { url } : {}),
      images,
      ...(page.type === "article" && page.published ? { publishedTime: page.published } : {}),
    },
    twitter: {
      card: images.length > 0 ? "summary_large_image" : "summary",
      title: page.title,
      description: text,
      images: images.map(({ url, alt }) => ({ url, alt })),
    },
  };
}

/** Returns the metadata of a page of the registry; its card is the site's. */
export function fixedPageMetadata(site: Site, name: PageName): Metadata {
  const { path, title, description } = PAGES[name];
  return pageMetadata(site, {
    title: title ? defaultMessage(title) : defaultText(site.title),
    description: description ? defaultMessage(description) : defaultText(site.description),
    path,
  });
}

/** Returns the preview image; none without `QA_SITE_URL`. */
function pictureOf({ path, title }: Card) {
  const url = absoluteUrl(path);
  return url ? [{ url, ...CARD_SIZE, alt: title, type: "image/png" }] : [];
}
