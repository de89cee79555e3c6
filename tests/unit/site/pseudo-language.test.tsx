/**
 * The interface in a language that nobody speaks, above content in Greek: whatever is neither one stands outside the
 * dictionaries.
 */
import { text } from "node:stream/consumers";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { ReactNode } from "react";
import { prerenderToNodeStream } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import type { PreparedBase } from "@/lib/model/knowledge-base";
import { baseOf, pair, project, rich, site } from "../../support/pairs";

/** Every letter of a message becomes Cyrillic; slots and tags of languages stay. */
const pseudo = (messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      /^language(?:Tag|Locale|Direction)$/.test(key)
        ? message
        : message.replace(/(\{\w+[|}])|\p{L}/gu, (letter, slot) => slot ?? (letter ? "ж" : "")),
    ]),
  );

vi.mock("@/lib/site/languages/zh", async (original) => {
  const { messages, builtMessages } = await original<typeof import("@/lib/site/languages/zh")>();
  return { messages: pseudo(messages), builtMessages: pseudo(builtMessages) };
});
vi.mock("@/lib/content/knowledge-file", () => ({ knowledge: () => base, lastWritten: () => "" }));

const both = (text: string) => ({ zh: text, en: text });
const GREEK = { project: "αλφα", asker: { name: "νικος", url: "https://example.org/" } };

const turn = (id: string, changes: Partial<Parameters<typeof pair>[0]> = {}) => ({
  ...pair({
    id,
    question: `τι ειναι ${"λογος ".repeat(3)}`,
    answer: "απαντηση",
    project: "alpha",
    ...changes,
  }),
  asker: GREEK.asker,
});

const base: PreparedBase = (() => {
  const path = "weekly/2021-03-05/index.md";
  const pairs = [
    ...[1, 2, 3].map((position) =>
      turn(`2021030${position}-aaaa${position}`, { thread: "t", position, path }),
    ),
    turn("20220101-bbbbb", { answer: null, date: "2022-01-01", path: "weekly/2022-01-01/index.md" }),
    turn("faq-ccccc", { date: null, path: "faq/alpha/index.md" }),
  ].map((own) => ({
    ...own,
    project: { name: GREEK.project, slug: "alpha", stated: own.answer !== null },
    thread: { ...own.thread, length: own.thread.id === "t" ? 3 : 1 },
    source: { ...own.source, title: "τευχος" },
    references: (["issue", "pull", "discussion"] as const).map((kind, number) => ({
      kind,
      repository: "αβ/γδ",
      number,
      url: "https://github.com/a/b",
    })),
  }));
  const [first, second] = pairs;
  if (first) first.answer = { ...rich("απαντηση"), html: "<pre>κωδ</pre><table></table><img src='x'>" };
  return baseOf(pairs, {
    site: {
      ...site,
      title: both("τιτλος"),
      tagline: both("λεζαντα"),
      description: both("περιγραφη"),
      community: { name: "κοινοτητα", url: "https://example.org/" },
      repository: "αβ/γδ",
      examples: ["ερωτηση"],
    },
    projects: [project("alpha", { name: GREEK.project, repository: "αβ/γδ", description: both("εργο") })],
    posts: [...new Set(pairs.map(({ source }) => source.path))].map((path, i) => ({
      id: `2021030${i}`,
      kind: path.startsWith("faq/") ? ("faq" as const) : ("weekly" as const),
      path,
      title: "τευχος",
      date: pairs.find(({ source }) => source.path === path)?.source.date ?? null,
      url: "https://example.org/",
    })),
    translations: [],
    gone: [
      {
        id: "20200101-ddddd",
        question: "παλια",
        asker: "νικος",
        project: "alpha",
        date: "2020-01-01",
        url: "https://example.org/",
      },
    ],
    related: { [first?.id ?? ""]: [second?.id ?? ""] },
  });
})();

const ROUTER = {
  back() {},
  forward() {},
  refresh() {},
  push() {},
  replace() {},
  prefetch() {},
  hmrRefresh() {},
};

/** Waits for components that do work of their own, as the build does. */
async function render(page: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    <AppRouterContext value={ROUTER as never}>
      <PathnameContext value="/">{page}</PathnameContext>
    </AppRouterContext>,
    // What reads the query of an address is left to the browser.
    { onError() {} },
  );
  return text(prelude);
}

/** Texts and attributes that people read or hear. Keys, code and patterns of addresses name what all languages share. */
function readable(html: string): string[] {
  const texts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === "#text" && "value" in node) texts.push(node.value);
    if ("attrs" in node)
      for (const { name, value } of node.attrs)
        if (/^(?:aria-label|title|alt|placeholder|content)$/.test(name)) texts.push(value);
    if (/^(?:script|style|kbd|code|template)$/.test(node.nodeName)) return;
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { scriptingEnabled: false }));
  return texts;
}

/** Names of keys, of other languages in themselves, and addresses that are printed. */
const SHARED = /\bCtrl\+K\b|^\/qa\/\S+$|^English$/g;

/** What is neither of the pseudo-language nor of the content. */
const strange = (texts: readonly string[]): string[] =>
  texts.filter((text) => /(?!\p{Script=Cyrillic}|\p{Script=Greek})\p{L}/u.test(text.replace(SHARED, "")));

const params = (values: Record<string, string>) => ({ params: Promise.resolve(values) }) as never;

const PAGES = {
  home: () => import("@/app/page"),
  search: () => import("@/app/search/page"),
  projects: () => import("@/app/projects/page"),
  project: () => import("@/app/projects/[slug]/page"),
  weekly: () => import("@/app/weekly/page"),
  issue: () => import("@/app/weekly/[id]/page"),
  pair: () => import("@/app/qa/[id]/page"),
  "unanswered pair": () => import("@/app/qa/[id]/page"),
  "gone pair": () => import("@/app/qa/[id]/page"),
  ask: () => import("@/app/ask/page"),
  about: () => import("@/app/about/page"),
  offline: () => import("@/app/offline/page"),
  "not found": () => import("@/app/not-found"),
};

const PARAMS: Partial<Record<string, Record<string, string>>> = {
  project: { slug: "alpha" },
  issue: { id: "20210300" },
  pair: { id: "20210302-aaaa2" },
  "unanswered pair": { id: "20220101-bbbbb" },
  "gone pair": { id: "20200101-ddddd" },
};

interface PageMetadata {
  title: string | { absolute: string };
  description?: string;
}

interface PageModule {
  default: (props: never) => ReactNode | Promise<ReactNode>;
  generateMetadata?: (props: never) => unknown;
  metadata?: unknown;
}

describe("a pseudo-language", () => {
  it.each(Object.entries(PAGES))("is all that the page says: %s", async (kind, load) => {
    const page = (await load()) as PageModule;
    const given = params(PARAMS[kind] ?? {});
    const html = await render(await page.default(given));
    expect(html).toContain("ж");
    expect(strange(readable(html))).toEqual([]);
    const metadata = (await page.generateMetadata?.(given)) ?? page.metadata;
    const { title, description = "" } = JSON.parse(JSON.stringify(metadata)) as PageMetadata;
    expect(strange([typeof title === "string" ? title : title.absolute, description])).toEqual([]);
  });

  it("is all that header, footer and dialogs say", async () => {
    const { default: Layout } = await import("@/app/layout");
    expect(strange(readable(await render(<Layout>{null}</Layout>)))).toEqual([]);
  });
});
