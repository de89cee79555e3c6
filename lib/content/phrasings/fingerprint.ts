/** Recognises the text that phrasings were written for, so that a rewritten pair is reported. */
import type { Pair } from "@/lib/model/pair";
import { simhash, simhashDistance } from "@/lib/text/simhash";

/** The parts of a pair that phrasings are written from. */
export type PairText = Pick<Pair, "question" | "answer">;

export const FINGERPRINT = /^[0-9a-f]{12}-(?:[0-9a-f]{12}|none)$/;

const NO_ANSWER = "none";

/** Bits of 48. A word of a short question, or a sentence of a long answer, changes fewer. */
const TOUCH = 11;

/** Of question and answer: `5f0c9a3e5d0b-77b2c1d05a3e`, or `5f0c9a3e5d0b-none` where there is no answer. */
export const fingerprintOf = ({ question, answer }: PairText): string =>
  `${simhash(question.text)}-${answer ? simhash(answer.text) : NO_ANSWER}`;

/** Whether a pair is, but for a touch, the one that a fingerprint was taken of. */
export function isWrittenFor(fingerprint: string, pair: PairText): boolean {
  const before = fingerprint.split("-");
  const now = fingerprintOf(pair).split("-");
  return now.every((hash, i) => {
    const old = before[i] ?? NO_ANSWER;
    if (old === NO_ANSWER || hash === NO_ANSWER) return old === hash;
    return simhashDistance(old, hash) <= TOUCH;
  });
}
