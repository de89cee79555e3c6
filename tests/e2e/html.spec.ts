/** The HTML of an export is valid. */
import { readExport } from "../support/export";
import { faultsOf } from "../support/html-rules";
import { kindsOfPages } from "../support/knowledge";
import { isLong } from "../support/long";
import { expect, exportTest as test } from "../support/test";

/** Maximum of pages besides one of every kind, spread over the site: all of them, for the community in the long mode. */
const MOST = { community: isLong ? 300 : 40, root: 300, own: isLong ? 60 : 20, empty: 30, hostile: 30 };

test("pages of every kind, and many more, are valid", async ({ target, knowledge }) => {
  test.slow();
  const { pages } = await readExport(target);
  const all = [...pages.keys()].sort();
  const step = Math.ceil(all.length / MOST[target.name]);
  const kinds = target.content === "community" ? kindsOfPages(knowledge).map(({ path }) => path) : [];
  const chosen = new Set([...kinds, "/404.html", ...all.filter((_, i) => i % step === 0)]);
  const faults: Record<string, string[]> = {};
  for (const path of chosen) {
    const found = await faultsOf(pages.get(path)?.html ?? "");
    if (found.length > 0) faults[path] = found.slice(0, 5);
  }
  expect(faults).toEqual({});
});
