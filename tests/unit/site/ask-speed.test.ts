/** What a key on the ask page costs, however long the draft is. */
import { expect, it } from "vitest";
import { githubIssues } from "@/lib/site/ask-targets";
import { questionUrl } from "@/lib/site/new-question";
import { draftQuery } from "@/lib/site/storage/draft";
import { cpuMs } from "../../support/cpu-time";

const LETTERS = 14_000;
const MOST_MS = 50;

const filled = (piece: string): string => piece.repeat(Math.ceil(LETTERS / piece.length)).slice(0, LETTERS);

/** Details that regular expressions, splitting or encoding might take long for. */
const DETAILS = {
  Chinese: filled("注册中心推送了已经下线的节点，日志里有 java.lang.NullPointerException。\n"),
  "a stuck key": filled("a"),
  "a stuck key in capitals": filled("AB"),
  "letters in turns": filled("aB"),
  "letters at random": Array.from({ length: LETTERS }, (_, i) =>
    String.fromCharCode(97 + ((i * i * 7_919) % 26)),
  ).join(""),
  base64: filled("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo0NTY3ODkr/"),
  digits: filled("1"),
  versions: filled("1.2.3 "),
  "words with dots": filled("a."),
  "words with dashes": filled("a_-"),
  operators: filled("-project:"),
  quotes: filled('"'),
  addresses: filled("https://example.org/a "),
  "one address": `https://${filled("a")}`,
  blanks: `${filled(" ")}x`,
  emoji: filled("👩‍👩‍👧"),
};

/** The least of some runs, since the machine may be busy. */
function took(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const began = cpuMs();
      work();
      return cpuMs() - began;
    }),
  );
}

it.each(Object.entries(DETAILS))(
  "%s: similar answers and the address of the issue take little time",
  (_, details) => {
    const title = "怎么配置";
    const issue = {
      template: githubIssues("a/b"),
      title,
      details,
      opened: [],
      openedTitle: "x",
      cutNote: "y",
    };
    expect(took(() => draftQuery({ title, details }))).toBeLessThan(MOST_MS);
    expect(took(() => draftQuery({ title: details, details: "" }))).toBeLessThan(MOST_MS);
    expect(took(() => questionUrl(issue))).toBeLessThan(MOST_MS);
    // What the worker gets is short as well.
    expect(draftQuery({ title, details }).length).toBeLessThan(2_000);
  },
);

it("still finds the telling words beside what is too long to be one", () => {
  const details = `${filled("a")} com.alipay.sofa.rpc.RaftException ${filled("Ab")} 5.8.2`;
  expect(draftQuery({ title: "节点起不来怎么办呢", details })).toBe("节点起不来怎么办呢 RaftException 5.8.2");
});
