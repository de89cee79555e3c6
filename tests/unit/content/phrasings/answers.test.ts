import { describe, expect, it } from "vitest";
import { readAnswers } from "@/lib/content/phrasings/answers";
import { MAX_LENGTH, MAX_PHRASINGS } from "@/lib/content/phrasings/limits";
import type { Pair } from "@/lib/model/pair";
import { pairsOf } from "../../../support/search-corpus";

const PAIRS = pairsOf([{ q: "Tanka 的快照存在哪里？" }, { q: "RiverMQ 支持事务消息吗？" }]);
const [FIRST, SECOND] = PAIRS as [Pair, Pair];

const read = (...lines: unknown[]) =>
  readAnswers(
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
    PAIRS,
  );

const completion = (content: string | null) => ({
  id: "chatcmpl-1",
  object: "chat.completion",
  choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
});
const output = (custom_id: string, response: unknown, error: unknown = null) => ({
  id: "batch_req_1",
  custom_id,
  response,
  error,
});

describe("lines with phrasings", () => {
  it("name their pair by id, by place, or by the id that a batch was given", () => {
    const { path, line } = SECOND.source;
    for (const second of [
      { id: SECOND.id, project: null, before: [], question: "q", answer: null, asked: [" 有事务吗 "] },
      { path, line, asked: ["有事务吗"] },
      output(SECOND.id, { status_code: 200, request_id: "r", body: completion('["有事务吗"]') }),
    ]) {
      expect(read({ id: FIRST.id, asked: ["a", "b"] }, "", second)).toEqual({
        answers: [
          { line: 1, pair: FIRST, asked: ["a", "b"] },
          { line: 3, pair: SECOND, asked: ["有事务吗"] },
        ],
        broken: [],
        unknown: [],
      });
    }
  });

  it.each([
    ["alone", '["a", "b"]'],
    ["in a code fence", '```json\n["a", "b"]\n```'],
    ["as part of an object", '{"asked": ["a", "b"]}'],
    ["among prose", 'Sure! Here they are: ["a", "b"]. Anything else?'],
  ])("come from a model's reply with the list %s", (_kind, content) => {
    const { answers } = read(output(FIRST.id, { status_code: 200, body: completion(content) }));
    expect(answers.map(({ asked }) => asked)).toEqual([["a", "b"]]);
  });

  it("come from a runner that leaves out the body", () => {
    expect(read(output(FIRST.id, completion('["a"]'))).answers).toHaveLength(1);
  });

  it("are read behind a byte order mark and with Windows line ends", () => {
    const lines = [FIRST, SECOND].map(({ id }) => JSON.stringify({ id, asked: ["a"] }));
    expect(readAnswers(`\ufeff${lines.join("\r\n")}\r\n`, PAIRS).answers).toHaveLength(2);
  });

  it("that name no pair are listed apart", () => {
    const { answers, broken, unknown } = read(
      { id: "nobody-12345", asked: ["a"] },
      { path: FIRST.source.path, line: 99, asked: ["a"] },
    );
    expect({ answers, broken }).toEqual({ answers: [], broken: [] });
    expect(unknown.map(({ line }) => line)).toEqual([1, 2]);
  });

  it.each<[string, unknown, RegExp]>([
    ["no JSON", "{", /^not JSON: "\{"$/],
    ["JSON of another form", [1], /neither .* nor/],
    ["an object of another form", { id: 5, asked: ["a"] }, /neither/],
    ["a list that is none", { id: FIRST.id, asked: "a" }, /no list of texts/],
    ["a list of something else", { id: FIRST.id, asked: [["a"]] }, /no list of texts/],
    ["nothing asked", { id: FIRST.id, asked: [] }, /`asked` is empty/],
    ["an empty phrasing", { id: FIRST.id, asked: ["a", " "] }, /phrasing "" is empty/],
    ["a long phrasing", { id: FIRST.id, asked: ["长".repeat(MAX_LENGTH + 1)] }, /longer than 200/],
    ["a phrasing in two lines", { id: FIRST.id, asked: ["a\nb"] }, /line break/],
    ["an escape sequence", { id: FIRST.id, asked: ["a\u001b[2J"] }, /"a\\u001b\[2J" holds control/],
    ["an override of direction", { id: FIRST.id, asked: ["a\u202eb"] }, /"a\\u202eb" holds control/],
    ["too many", { id: FIRST.id, asked: Array(MAX_PHRASINGS + 1).fill("a") }, /21 phrasings/],
    ["a huge line", `{"id":"${"a".repeat(1_000_001)}"}`, /longer than 1000000/],
    ["a failed request", output(FIRST.id, null, { code: "x", message: "expired" }), /failed: "expired"/],
    [
      "a refused request",
      output(FIRST.id, { status_code: 429, body: { error: { message: "too fast" } } }),
      /status 429: "too fast"/,
    ],
    ["no response", output(FIRST.id, null), /no response/],
    [
      "a response of another form",
      output(FIRST.id, { status_code: 200, body: { choices: [] } }),
      /no message/,
    ],
    ["a reply without text", output(FIRST.id, { status_code: 200, body: completion(null) }), /no message/],
    ["prose", output(FIRST.id, completion("I am sorry.")), /no JSON list in the reply "I am sorry\."/],
    ["half a list", output(FIRST.id, completion('["a", "b')), /no JSON list/],
  ])("are refused with a reason: %s", (_kind, line, reason) => {
    const { answers, broken, unknown } = read("", line);
    expect({ answers, unknown }).toEqual({ answers: [], unknown: [] });
    expect(broken).toEqual([{ line: 2, message: expect.stringMatching(reason) }]);
    expect(broken[0]?.message.length).toBeLessThan(400);
  });

  it("for one pair stand in one line", () => {
    const { path, line } = FIRST.source;
    const { answers, broken } = read({ id: FIRST.id, asked: ["a"] }, { path, line, asked: ["b"] });
    expect(answers).toHaveLength(1);
    expect(broken).toEqual([{ line: 2, message: expect.stringContaining("stands in line 1 already") }]);
  });
});
