import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { FILTER_NAMES } from "@/lib/search/filters";
import {
  createMeilisearchClient,
  INDEX_SETTINGS,
  toDocument,
  toRequest,
  toResults,
} from "@/lib/search/hosted/meilisearch";
import { PAIRS } from "./corpus";

/** An answer in the form that meilisearch.com/docs/reference/api/search publishes, about a pair of ours. */
const ANSWER = {
  hits: [
    {
      id: "20220211-8f3kq",
      question: "快照多久做一次？",
      answer: "默认每小时一次，由 snapshotIntervalSecs 决定。",
      askerName: "小林",
      asker: ["小林"],
      project: ["sofa-jraft"],
      projectName: "SOFAJRaft",
      year: ["2022"],
      date: "2022-02-11",
      title: "周报",
      path: "weekly/20220211/index.md",
      answered: ["yes"],
      _formatted: {
        id: "20220211-8f3kq",
        question: "\ue000快照\ue001多久做一次？",
        answer: "…由 \ue000snapshotIntervalSecs\ue001 决定。",
      },
      _rankingScore: 0.92,
    },
  ],
  query: "快照",
  processingTimeMs: 3,
  limit: 10,
  offset: 0,
  estimatedTotalHits: 41,
  facetDistribution: {
    project: { "sofa-jraft": 40, seata: 1 },
    repository: { "sofastack/sofa-jraft": 4 },
    year: { "2022": 41 },
    answered: { yes: 41 },
    asker: { 小林: 2 },
  },
  facetStats: {},
};

describe("a request to Meilisearch", () => {
  it("asks for what a result shows", () => {
    expect(toRequest("快照", {})).toMatchObject({
      q: "快照",
      limit: 10,
      filter: [],
      facets: FILTER_NAMES,
      attributesToCrop: ["answer"],
      showRankingScore: true,
    });
  });

  it("puts filters into its expression language, quoted", () => {
    const { filter } = toRequest("x", { project: "seata", asker: '张"三\\', year: "2021", answered: "no" });
    expect(filter).toEqual([
      'project = "seata"',
      'year = "2021"',
      'asker = "张\\"三\\\\"',
      'answered = "no"',
    ]);
  });

  it("filters by and counts only what the index is told to", () => {
    expect(INDEX_SETTINGS.filterableAttributes).toEqual(
      expect.arrayContaining(toRequest("x", {}).facets as string[]),
    );
  });
});

describe("an answer of Meilisearch", () => {
  it("becomes results with places to mark in UTF-16 code units", () => {
    const { results, ...rest } = toResults("快照", ANSWER);
    expect(rest).toEqual({
      query: "快照",
      total: 41,
      tookMs: 3,
      verdict: "related",
      interpretation: [],
      completions: [],
      facets: ANSWER.facetDistribution,
    });
    expect(results).toEqual([
      {
        id: "20220211-8f3kq",
        question: "快照多久做一次？",
        snippet: "…由 snapshotIntervalSecs 决定。",
        asker: "小林",
        project: "SOFAJRaft",
        source: { path: "weekly/20220211/index.md", title: "周报", date: "2022-02-11" },
        url: "/qa/20220211-8f3kq/",
        score: 0.92,
        highlights: { question: [[0, 2]], snippet: [[3, 23]] },
      },
    ]);
  });

  it.each([null, {}, { hits: {} }, { hits: [{}] }])("that is none is refused: %j", (answer) => {
    expect(() => toResults("x", answer)).toThrow(/Meilisearch/);
  });
});

describe("a document", () => {
  it("of each pair fits the attributes of the index", () => {
    for (const pair of PAIRS) {
      const document = toDocument(pair);
      expect(document.id).toMatch(/^[a-zA-Z0-9_-]+$/);
      expect(Object.keys(document)).toEqual(
        expect.arrayContaining([
          ...INDEX_SETTINGS.searchableAttributes,
          ...INDEX_SETTINGS.filterableAttributes,
        ]),
      );
      expect(document.answered).toEqual([pair.answer ? "yes" : "no"]);
    }
  });
});

describe("the client", () => {
  let stop: (() => void) | undefined;
  afterEach(() => stop?.());

  /** A server that keeps what it is asked and gives one answer. */
  async function engine(status: number, body: unknown) {
    const asked: { request: IncomingMessage; body: string }[] = [];
    const server = createServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      asked.push({ request, body: text });
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    stop = () => {
      server.close();
      server.closeAllConnections();
    };
    const host = `http://localhost:${(server.address() as AddressInfo).port}/`;
    return { asked, client: createMeilisearchClient({ host, index: "pairs", key: "public" }) };
  }

  it("posts the query with its key and reads the answer", async () => {
    const { asked, client } = await engine(200, ANSWER);
    expect((await client.search("快照", { limit: 3 })).results).toHaveLength(1);
    const [first] = asked;
    expect(first?.request.method).toBe("POST");
    expect(first?.request.url).toBe("/indexes/pairs/search");
    expect(first?.request.headers.authorization).toBe("Bearer public");
    expect(JSON.parse(first?.body ?? "")).toEqual(
      JSON.parse(JSON.stringify(toRequest("快照", { limit: 3 }))),
    );
  });

  it("tells what the engine complains of, and asks nothing for nothing", async () => {
    const { asked, client } = await engine(400, { message: "Invalid filter", code: "invalid_search_filter" });
    await expect(client.search("快照")).rejects.toThrow(/400.*Invalid filter/);
    expect((await client.search("  ")).results).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it("can be called off", async () => {
    const { client } = await engine(200, ANSWER);
    await expect(client.search("快照", {}, AbortSignal.abort())).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
