/** Recognises a heading over the threads below it: `2、关于 SOFARegistry 的几个问题：`, `#### MOSN`. */

import { rawText } from "@/lib/extract/segments/inline";
import type { Segment } from "@/lib/extract/segments/segments";
import { askerHeading, githubNumbers } from "./asker-heading";
import { answerMark, isBold } from "./marks";
import { numbered } from "./numbering";
import { quoteFollows } from "./sections";

export interface Topic {
  text: string;
  item: number | null;
  /** A quote follows at once: the asker of the thread above continues. */
  beforeQuote: boolean;
  /** `SOFARPC #1321`: label and number of the threads' GitHub issue. */
  label: string | null;
  issue: number | null;
  /** Addresses of GitHub issues that the heading links to. */
  urls: string[];
}

/** Wording of a topic heading that is not even bold. */
const ABOUT = /^关于|(?:提问|问题|问答|QA)(?:回答|解答|整理)?\s*[:：]?$/;

/**
 * How far below a topic heading its first asker may be, in segments: a link to a recording or a lead-in may intervene.
 */
const TOPIC_REACH = 4;

/** Returns the topic that the segment at `index` opens; null for any other segment. */
export function topicHeading(segments: readonly Segment[], index: number, inThread: boolean): Topic | null {
  const segment = segments[index];
  if (!segment || segment.kind === "block" || segment.text === "" || segment.text.length > 200) return null;
  const nodes = segment.kind === "heading" ? segment.node.children : segment.nodes;
  const { item: written, rest } = numbered(segment.text);
  const item = written ?? (segment.kind === "line" ? segment.item : null);
  const bold = segment.kind === "heading" || nodes.some((node) => node.type === "strong");
  if (inThread && !bold && !(item !== null && ABOUT.test(rest))) return null;
  const number = /^(.{1,30}?)\s*[#＃]\s*(\d{1,6})\s*[:：]?$/.exec(rest);
  const topic: Topic = {
    text: rest,
    item,
    beforeQuote: false,
    label: number?.[1] ?? null,
    issue: number ? Number(number[2]) : null,
    urls: githubNumbers(nodes),
  };
  const quote = quoteFollows(segments, index);
  if (segment.kind === "heading" && quote) return topic;
  if (segment.kind === "line" && isBold(segment) && quote) return { ...topic, beforeQuote: true };
  if (item === null && !bold && !/^关于/.test(rest)) return null;
  for (let i = index + 1; i <= index + TOPIC_REACH; i++) {
    const next = segments[i];
    if (next?.kind !== "line" || next.quoted || answerMark(rawText(next.nodes)) > 0) return null;
    if (askerHeading(next, quoteFollows(segments, i))) return topic;
  }
  return null;
}
