import { expect, it } from "vitest";
import { ROOT } from "@/lib/build/settings";
import { beginToDerive } from "@/lib/build/threads/derive-beside";
import { derive } from "@/lib/knowledge/derived";
import { COMMUNITY, communityConfig } from "../../../support/community";
import { loadKnowledge } from "../../../support/knowledge";

const { projects, glossary } = await communityConfig();
const { pairs } = await loadKnowledge(COMMUNITY);
const from = { pairs, weekly: pairs, projects, glossary };

it.each([
  ["on a thread", 1],
  ["without one", Number.POSITIVE_INFINITY],
])("computes the same %s", async (_, minPairs) => {
  const derived = await beginToDerive({ folder: ROOT }, from, minPairs);
  const wanted = derive(from);
  expect(Object.keys(wanted.related).length).toBeGreaterThan(10);
  expect(await derived()).toEqual(wanted);
});
