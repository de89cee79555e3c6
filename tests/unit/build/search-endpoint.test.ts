import { beforeAll, describe, expect, it } from "vitest";
import { createSearchEndpoint, type EndpointLimits } from "@/lib/build/server/search-endpoint";
import { buildSearchFiles } from "@/lib/search/build/build";
import { openIndexInMemory } from "@/lib/search/build/in-memory";
import type { SearchClient } from "@/lib/search/types";
import { GLOSSARY, PAIRS, PROJECTS } from "../../support/search-corpus";

let engine: SearchClient;
let asked = 0;

beforeAll(async () => {
  engine = await openIndexInMemory(
    buildSearchFiles({ pairs: PAIRS, projects: PROJECTS, glossary: GLOSSARY }).files,
  );
});

const counting: SearchClient = {
  search(...given) {
    asked++;
    return engine.search(...given);
  },
};

/** Never answers, but gives up when it is told to. */
const hanging: SearchClient = {
  search: (_query, _options, signal) =>
    new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
};

const asking = (client: SearchClient, limits: Partial<EndpointLimits> = {}) => {
  const endpoint = createSearchEndpoint(client, limits);
  return (query: string, from = "reader") => endpoint.answer(new URLSearchParams(query), from);
};

describe("the endpoint of a server that asks an engine", () => {
  it("answers as the engine does", async () => {
    const { status, body } = await asking(engine)("q=Tanka+快照&limit=2");
    expect(status).toBe(200);
    const expected = await engine.search("Tanka 快照", { limit: 2 });
    expect({ ...JSON.parse(body), tookMs: 0 }).toEqual({ ...expected, tookMs: 0 });
  });

  it("takes several values of a filter, and how results are listed", async () => {
    const { status, body } = await asking(engine)("q=快照&year=2021&year=2022&sort=date&collapse=true");
    expect(status).toBe(200);
    const options = { year: ["2021", "2022"], sort: "date", collapse: true } as const;
    expect({ ...JSON.parse(body), tookMs: 0 }).toEqual({
      ...(await engine.search("快照", options)),
      tookMs: 0,
    });
  });

  it.each([
    ["", "no query"],
    ["q=", "an empty one"],
    [`q=${"长".repeat(501)}`, "one that is too long"],
    ["q=a&limit=101", "too many results"],
    ["q=a&limit=1.5", "no number"],
    ["q=a&explain=true", "an unknown parameter"],
    ["q=a&year=20x1", "a filter of another form"],
    ["q=a&q=b", "two queries"],
    ["q=a&year=2021&year=20x1", "several values of which one is none"],
    ["q=a&sort=size", "an order that there is not"],
    ["q=a&collapse=no", "a switch with a value"],
  ])("refuses %s", async (query) => {
    expect((await asking(engine)(query)).status).toBe(400);
  });

  it("asks once for what several ask, and again when the answer is old", async () => {
    asked = 0;
    const ask = asking(counting, { keptMs: 200 });
    await Promise.all([ask("q=快照", "a"), ask("q=快照", "b")]);
    await ask("q=快照", "c");
    expect(asked).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await ask("q=快照");
    expect(asked).toBe(2);
  });

  it("bounds the queries of one address, and not of another", async () => {
    const ask = asking(engine, { perSecond: 0.2 });
    const statuses = [
      await ask("q=a", "x"),
      await ask("q=a", "x"),
      await ask("q=a", "x"),
      await ask("q=a", "y"),
    ];
    expect(statuses.map(({ status }) => status)).toContain(429);
    expect(statuses.at(-1)?.status).toBe(200);
  });

  it("bounds the time of a query, and how many are under way", async () => {
    const ask = asking(hanging, { timeoutMs: 300, atOnce: 1 });
    const first = ask("q=a");
    expect((await ask("q=b")).status).toBe(503);
    expect((await first).status).toBe(504);
  });

  it("bounds how many are under way among queries that were answered long ago, too", async () => {
    let isSlow = false;
    const client: SearchClient = { search: (...given) => (isSlow ? hanging : engine).search(...given) };
    const ask = asking(client, { timeoutMs: 300, atOnce: 1, keptMs: 1 });
    await ask("q=b");
    await new Promise((resolve) => setTimeout(resolve, 20));
    isSlow = true;
    const first = ask("q=a");
    expect((await ask("q=b")).status).toBe(503);
    await first;
  });

  it("says nothing of why the engine failed, and asks again", async () => {
    let fails = true;
    const ask = asking({
      search: (...given) => (fails ? Promise.reject(new Error("password")) : engine.search(...given)),
    });
    const { status, body } = await ask("q=a");
    expect(status).toBe(503);
    expect(body).not.toContain("password");
    fails = false;
    expect((await ask("q=a")).status).toBe(200);
  });
});
