/** The `test` of the browser tests: a served export, its content, and a watch on everything that pages do. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import { openEngine, type SearchEngine } from "@/lib/search/engine/engine";
import { TEST_EXPORTS, type TestExport } from "../run/exports";
import { contentOf } from "./community";
import { loadKnowledge } from "./knowledge";
import { type Site, serve } from "./site";
import { type Watch, watch } from "./watch";

export { expect };

export interface TargetOptions {
  /** The export under test; set by the Playwright project. */
  target: TestExport;
}

interface SharedFixtures extends TargetOptions {
  site: Site;
  knowledge: KnowledgeBase;
  /** The engine in Node on the files of the export. */
  engine: SearchEngine;
}

/** For checks on the files of an export, without a browser. */
export const exportTest = base.extend<object, SharedFixtures>({
  target: [TEST_EXPORTS.community, { option: true, scope: "worker" }],
  site: [
    async ({ target }, use) => {
      const { site, close } = await serve(target);
      await use(site);
      await close();
    },
    { scope: "worker" },
  ],
  knowledge: [
    async ({ target: { content } }, use) => {
      await use(await loadKnowledge(contentOf(content === "own" ? "own" : "community")));
    },
    { scope: "worker" },
  ],
  engine: [
    async ({ target }, use) => {
      await use(
        await openEngine((name) => readFile(path.join(target.out, "search", name), "utf8").catch(() => null)),
      );
    },
    { scope: "worker" },
  ],
});

/** For checks in the browser. A page that logs problems or contacts other hosts fails any test. */
export const test = exportTest.extend<{ watched: Watch }>({
  watched: [
    async ({ context, site }, use) => {
      const seen = await watch(context, site);
      await use(seen);
      expect(seen.problems, "errors and warnings on the console").toEqual([]);
      expect(seen.foreign, "requests that left the origin").toEqual([]);
    },
    { auto: true },
  ],
});
