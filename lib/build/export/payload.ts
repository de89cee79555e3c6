/**
 * Next writes the payload of a page twice: as `index.txt`, for links to the page, and again into its HTML, for
 * hydration. This module removes the second copy; the page fetches the first one (`lib/site/resume.ts`).
 */
import { atHeadStart } from "./head-start";

const FIRST = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>";
const PIECE = /<script>self\.__next_f\.push\((\[1,"[^"\\]*(?:\\.[^"\\]*)*"\])\)<\/script>/sy;
const END = "</body></html>";

/** Returns the joined text of Next's scripts at the end of a page, and the offset after the last of them. */
function piecesFrom(html: string, start: number): { text: string; end: number } {
  let text = "";
  let end = start;
  for (;;) {
    PIECE.lastIndex = end;
    const found = PIECE.exec(html);
    if (!found) return { text, end };
    const [, piece]: [number, string] = JSON.parse(found[1] ?? "");
    text += piece;
    end = PIECE.lastIndex;
  }
}

/**
 * Returns the page without its payload and with the script `resume`, which fetches the payload from `address`. Throws
 * if the page does not contain this payload in Next's form: a page that cannot start must not be published.
 */
export function withoutPayload(html: string, payload: string, address: string, resume: string): string {
  const start = html.lastIndexOf(FIRST);
  const { text, end } = piecesFrom(html, start + FIRST.length);
  if (start < 0 || text !== payload || html.slice(end) !== END)
    throw new Error(`${address} is not the payload that its page holds`);
  const script = `<script data-payload="${address}">${resume}</script>`;
  return atHeadStart(html.slice(0, start) + END, script, `the page of ${address}`);
}
