/** Finds the reading list and the footer after the last answer if they have no heading. */
import type { PhrasingContent } from "mdast";
import { isImage, type Segment } from "@/lib/extract/segments/segments";
import { addressed, URL_MARK } from "./addressed";

/** `欢迎扫码关注：`, `更多文章请扫码关注“…”公众号`. */
const FOOTER =
  /扫码|关注.{0,20}公众号|公众号.{0,20}关注|^欢迎关注|^更多(?:文章|内容|精彩)|阅读原文|点击.{0,6}在看/;

/** Returns whether a line belongs to the footer of a post: how to follow the community. */
export function isFooter(text: string): boolean {
  return text.length <= 60 && FOOTER.test(text);
}

/** Returns whether a line is nothing but a titled link: `[文章](https://…)`, not a bare address. */
function isTitleLink(nodes: PhrasingContent[]): boolean {
  const { text, urls, shown } = addressed(nodes);
  return (
    urls.length > 0 &&
    text.replaceAll(URL_MARK, "").trim() === "" &&
    shown.every((title) => title.length >= 6 && !/^(?:https?:|www\.)/.test(title))
  );
}

const isLead = (segment: Segment | undefined): boolean =>
  segment?.kind === "line" && /[:：，,、]\s*$/.test(segment.text);

/**
 * Returns the index where a reading list or footer begins at the end of a section; the section's length if there is
 * none. Two lines of nothing but a titled link, without a lead-in, are a list; so is everything after a footer.
 */
export function tailStart(segments: readonly Segment[]): number {
  let start = segments.length;
  let titles = 0;
  let found = segments.length;
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i];
    if (!segment) break;
    const footer = segment.kind === "line" && isFooter(segment.text);
    const title =
      segment.kind === "line" && !segment.quoted && segment.text !== "" && isTitleLink(segment.nodes);
    const list =
      segment.kind === "block" &&
      segment.node.type === "list" &&
      segment.node.children.every(({ children }) =>
        children.every((child) => child.type === "paragraph" && isTitleLink(child.children)),
      );
    if (!footer && !title && !list && !isImage(segment)) break;
    if (title) titles++;
    if (list) titles += segment.node.type === "list" ? segment.node.children.length : 0;
    start = i;
    if (footer || (titles >= 2 && (title || list))) found = start;
  }
  return isLead(segments[found - 1]) ? segments.length : found;
}
