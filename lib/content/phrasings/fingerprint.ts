/** Fingerprints the text for which phrasings were written, so that a rewritten pair is reported. */
import type { Pair } from "@/lib/model/pair";
import { simhash, simhashDistance } from "@/lib/text/simhash";

/** The parts of a pair from which phrasings are written. */
export type PairText = Pick<Pair, "question" | "answer">;

export const FINGERPRINT = /^[0-9a-f]{12}-(?:[0-9a-f]{12}|none)$/;

const NO_ANSWER = "none";

/** Maximum of changed bits, out of 48, for a minor edit: a word of a short question, or a sentence of a long answer. */
const TOUCH = 11;

/**
 * Returns the fingerprint of question and answer: `5f0c9a3e5d0b-77b2c1d05a3e`, or `5f0c9a3e5d0b-none` without an
 * answer.
 */
export const fingerprintOf = ({ question, answer }: PairText): string =>
  `${simhash(question.text)}-${answer ? simhash(answer.text) : NO_ANSWER}`;

/** Returns whether a pair is still the one with this fingerprint, apart from minor edits. */
export function isWrittenFor(fingerprint: string, pair: PairText): boolean {
  const before = fingerprint.split("-");
  const now = fingerprintOf(pair).split("-");
  return now.every((hash, i) => {
    const old = before[i] ?? NO_ANSWER;
    if (old === NO_ANSWER || hash === NO_ANSWER) return old === hash;
    return simhashDistance(old, hash) <= TOUCH;
  });
}
