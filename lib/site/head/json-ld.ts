/**
 * Structured data (schema.org) for search engines. Without `QA_SITE_URL` there are no absolute addresses, and data that
 * consists of them is omitted.
 */

import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import type { Site } from "@/lib/model/site";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { PAGES, type PageName } from "../addresses/pages";
import { paths } from "../addresses/paths";
import { absoluteUrl } from "../addresses/site-url";
import { headline } from "../wording/headline";
import { languageOf } from "../wording/language-of";

export type JsonLd = Record<string, unknown>;

const CONTEXT = "https://schema.org";

/** Escapes by code point: in a script, `</script>` and `<!--` would end the data or hide what follows it. */
const DANGEROUS = /[<>&\u2028\u2029]/g;

/** Returns JSON that is safe within a `<script>`. */
export function serializeJsonLd(data: JsonLd): string {
  return JSON.stringify(data).replace(
    DANGEROUS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Returns an answered pair as the one question of its page; null without an answer, which `QAPage` requires. */
export function qaPage(pair: Pair, site: Site): JsonLd | null {
  const { question, answer, asker, source } = pair;
  if (!answer?.text) return null;
  const url = absoluteUrl(paths.pair(pair.id));
  const date = source.date && { datePublished: source.date };
  const community = {
    "@type": "Organization",
    name: site.community.name,
    ...(site.community.url && { url: site.community.url }),
  };
  return {
    "@context": CONTEXT,
    "@type": "QAPage",
    ...(url && { url }),
    inLanguage: languageOf(question.text),
    mainEntity: {
      "@type": "Question",
      name: headline(question.text),
      text: question.text,
      answerCount: 1,
      ...date,
      ...(asker && { author: { "@type": "Person", name: asker.name, ...(asker.url && { url: asker.url }) } }),
      acceptedAnswer: {
        "@type": "Answer",
        text: answer.text,
        ...(url && { url }),
        ...date,
        author: community,
      },
    },
    ...(source.url && { isBasedOn: source.url }),
  };
}

export interface Crumb {
  name: string;
  path: string;
}

/** Returns the breadcrumb of a page of the registry. */
export function crumbOf(site: Site, name: PageName): Crumb {
  const { path, title } = PAGES[name];
  return { name: title ? defaultMessage(title) : defaultText(site.title), path };
}

/** Returns the breadcrumbs from the start page to a page; null without absolute addresses. */
export function breadcrumbList(crumbs: readonly Crumb[]): JsonLd | null {
  const items = crumbs.map(({ name, path }, i) => ({
    "@type": "ListItem",
    position: i + 1,
    name,
    item: absoluteUrl(path),
  }));
  if (items.some(({ item }) => item === null)) return null;
  return { "@context": CONTEXT, "@type": "BreadcrumbList", itemListElement: items };
}

/**
 * Returns a project's page as a collection of questions, not as a `FAQPage`, whose answers would have to be the site's
 * own.
 */
export function collectionPage(project: Project, pairs: readonly Pair[]): JsonLd {
  const url = absoluteUrl(paths.project(project.slug));
  return {
    "@context": CONTEXT,
    "@type": "CollectionPage",
    name: project.name,
    description: defaultText(project.description),
    ...(url && { url }),
    about: {
      "@type": "SoftwareSourceCode",
      name: project.name,
      ...(project.repository && { codeRepository: `https://github.com/${project.repository}` }),
    },
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: pairs.length,
      ...(url && {
        itemListElement: pairs.map((pair, i) => ({
          "@type": "ListItem",
          position: i + 1,
          name: headline(pair.question.text),
          url: absoluteUrl(paths.pair(pair.id)),
        })),
      }),
    },
  };
}
