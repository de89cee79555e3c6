/** The search in the browser's worker equals the search in Node. */
import type { Page } from "@playwright/test";
import type { WorkerRequest, WorkerResponse } from "@/lib/search/client/worker-protocol";
import type { SearchOptions, SearchResults } from "@/lib/search/types";
import { largestProject, tellingWords } from "../support/knowledge";
import { options, searchBox, visit } from "../support/page";
import { expect, test } from "../support/test";

interface Question {
  query: string;
  options: SearchOptions;
}

/** Lets the test send messages to the page's worker. */
async function exposeWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        Object.assign(window, { searchWorker: this });
      }
    };
  });
}

/** Queries the page's worker over the page's own protocol. */
function askWorker(page: Page, questions: Question[]): Promise<SearchResults[]> {
  return page.evaluate(async (all) => {
    const { searchWorker } = window as unknown as { searchWorker: Worker };
    const ask = ({ query, options }: Question, id: number) =>
      new Promise<SearchResults>((resolve, reject) => {
        const listen = ({ data }: MessageEvent<WorkerResponse>) => {
          if (data.type === "ready" || data.id !== id) return;
          searchWorker.removeEventListener("message", listen);
          if (data.type === "results") resolve(data.results);
          else reject(new Error(data.message));
        };
        searchWorker.addEventListener("message", listen);
        searchWorker.postMessage({ type: "search", id, query, options } satisfies WorkerRequest);
      });
    // Ids far from those that the page itself uses.
    return Promise.all(all.map((question, i) => ask(question, 1_000_000 + i)));
  }, questions);
}

/** Returns an answer without its duration. */
const comparable = ({ tookMs: _, ...rest }: SearchResults) => rest;

test("the browser finds what Node finds: ids, scores, snippets, highlights, counts", async ({
  page,
  site,
  knowledge,
  engine,
}) => {
  const { slug } = largestProject(knowledge);
  const [asker = ""] = knowledge.pairs.flatMap((pair) => pair.asker?.name ?? []);
  const plain = [
    ...knowledge.site.examples,
    ...tellingWords(knowledge)
      .slice(0, 30)
      .map(({ text }) => text),
    ...knowledge.pairs.slice(0, 30).map(({ question }) => question.text.slice(0, 80)),
    ...knowledge.pairs.slice(30, 60).map(({ question }) => question.text.slice(5, 14)),
    "zhu ce zhong xin",
    "kuaizhao",
    "註冊中心 連接斷開",
    "regsitry",
    "rollback transaction",
    "java.lang.NullPointerException at com.bluestone.ferry",
    "https://github.com/bluestone-io/strata/issues/88",
    "#88",
    "Ｓｔｒａｔａ　快照",
    "怎么",
    "a",
    "。",
    "zzqxjv",
    "😀 配置",
  ];
  const questions: Question[] = [
    ...plain.map((query) => ({ query, options: {} })),
    { query: "配置", options: { project: slug, limit: 3 } },
    { query: "配置", options: { year: "2023", limit: 50 } },
    { query: "怎么", options: { asker } },
    { query: "配置", options: { year: ["2023", "2024"], sort: "date", widen: true } },
    { query: "配置", options: { collapse: true, answers: true } },
  ];
  await exposeWorker(page);
  await visit(page, site.url("/"));
  await searchBox(page).fill("配置");
  await expect(options(page).first()).toBeVisible();

  const inBrowser = await askWorker(page, questions);
  const inNode = await Promise.all(questions.map(({ query, options }) => engine.search(query, options)));
  expect(inBrowser.map(comparable)).toEqual(inNode.map(comparable));
  // Check that the results are not equal for being empty.
  const found = inNode.filter(({ total }) => total > 0).length;
  expect(found).toBeGreaterThan(questions.length / 2);
  expect(inNode.some(({ results }) => results.some(({ highlights }) => highlights.question.length > 0))).toBe(
    true,
  );
});

test("the list shows the engine's results in the engine's order", async ({
  page,
  site,
  knowledge,
  engine,
}) => {
  await visit(page, site.url("/"));
  for (const query of knowledge.site.examples) {
    const { results } = await engine.search(query, { limit: 8, collapse: true });
    await searchBox(page).fill(query);
    const hrefs = results.map(({ id }) => `${site.basePath}/qa/${id}/`);
    await expect
      .poll(() =>
        options(page).evaluateAll((all) =>
          all.slice(0, -1).flatMap((option) => option.getAttribute("href") ?? []),
        ),
      )
      .toEqual(hrefs);
  }
});
