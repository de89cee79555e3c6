/** Locates the hand-made labels. They contain a community's own posts and are not part of this repository. */
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "@/lib/build/settings";

/** A folder with `corpus/` (posts), `gold/` (labels) and `eval/` (scorers): `QA_GOLD`, else beside the checkout. */
export const GOLD = path.resolve(process.env.QA_GOLD || path.join(ROOT, "../shared"));

export const CORPUS = path.join(GOLD, "corpus");

export const hasGold = (): boolean =>
  [
    "corpus",
    "gold/gold.json",
    "gold/queries.json",
    "eval/score-extraction.mjs",
    "eval/score-search.mjs",
  ].every((name) => existsSync(path.join(GOLD, name)));
