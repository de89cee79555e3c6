import { describe, expect, it } from "vitest";
import { type ScoredPair, scoreExtraction } from "../../quality/own/extraction";
import type { LabelledPost } from "../../quality/own/labels";

const text = (value: string): ScoredPair["question"] => ({ text: value, html: "", markdown: "" });

const pair = (question: string, answer: string | null, more: Partial<ScoredPair> = {}): ScoredPair => ({
  question: text(question),
  answer: answer === null ? null : text(answer),
  asker: { name: "Ada", url: null },
  project: { name: "Engine", slug: "engine", stated: true },
  references: [{ kind: "issue", repository: "acme/engine", number: 7, url: "" }],
  source: { path: "weekly/1843/index.md" },
  ...more,
});

const LABELS: LabelledPost[] = [
  {
    post: "weekly/1843",
    odd: null,
    threads: [
      {
        asker: "Ada",
        project: "Engine",
        projectFrom: "line",
        references: ["acme/engine#7"],
        pairs: [
          { question: ["Can it weave", "patterns?"], answer: ["It weaves", "flowers."] },
          { question: ["Who feeds", "the cards?"], answer: null },
          { question: ["Thank you", "all."], answer: null, remark: true },
        ],
      },
    ],
  },
];

const WEAVES = pair("Can it **weave** algebraical patterns?", "It weaves, as a loom\ndoes, flowers.");
const FEEDS = pair("Who feeds it the cards?", null);

const measuresOf = (...pairs: ScoredPair[]) => scoreExtraction(LABELS, pairs).measures;

describe("scoreExtraction", () => {
  it("gives full marks to the labelled pairs, with the remark and without it", () => {
    const full = { strictF1: 1, asker: 1, projectStated: 1, projectAll: 1, references: 1 };
    expect(scoreExtraction(LABELS, [WEAVES, FEEDS])).toEqual({ measures: full, misses: [] });
    expect(measuresOf(WEAVES, FEEDS, pair("Thank you all.", null))).toEqual(full);
  });

  it("counts a missing pair, an extra pair and a boundary that differs", () => {
    expect(measuresOf(WEAVES).strictF1).toBeCloseTo(2 / 3);
    expect(measuresOf(WEAVES, FEEDS, pair("Latest news", null)).strictF1).toBeCloseTo(0.8);
    expect(measuresOf(pair("Can it weave patterns?", "It weaves"), FEEDS).strictF1).toBe(0.5);
    expect(measuresOf(WEAVES, pair("Who feeds it the cards?", "Nobody.")).strictF1).toBe(0.5);
  });

  it("counts asker, project and references apart from the texts", () => {
    const anonymous = { ...FEEDS, asker: null };
    const elsewhere = { ...FEEDS, project: null };
    const bare = { ...FEEDS, references: [] };
    expect(measuresOf(WEAVES, anonymous)).toMatchObject({ strictF1: 1, asker: 0.5 });
    expect(measuresOf(WEAVES, elsewhere)).toMatchObject({ strictF1: 1, projectStated: 0.5, projectAll: 0.5 });
    expect(measuresOf(WEAVES, bare)).toMatchObject({ strictF1: 1, references: 0.5 });
  });

  it("says what differs, and passes over posts without labels", () => {
    const other = { ...WEAVES, source: { path: "weekly/1844/index.md" } };
    const { misses, measures } = scoreExtraction(LABELS, [WEAVES, { ...FEEDS, asker: null }, other]);
    expect(measures.strictF1).toBe(1);
    expect(misses).toEqual(['weekly/1843: the asker is "", labelled "Ada", at "Who feeds"']);
  });
});
