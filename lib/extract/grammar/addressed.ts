/** Splits a line into text and addresses, however the addresses are written: linked, bare, broken. */
import type { PhrasingContent } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { mendUrl, URL_IN_TEXT } from "@/lib/extract/markdown/url";

/** Placeholder of an address in the text. */
export const URL_MARK = "\u0001";

export interface Addressed {
  text: string;
  urls: string[];
  /** The text shown for each address: that of a link; the address itself if it is bare. */
  shown: string[];
}

/** Returns the text of inline nodes with a placeholder for each address. */
export function addressed(nodes: PhrasingContent[]): Addressed {
  const urls: string[] = [];
  const shown: string[] = [];
  const take = (url: string, label: string): string => {
    urls.push(url);
    shown.push(label.trim());
    return URL_MARK;
  };
  const read = (node: PhrasingContent): string => {
    if (node.type === "link") {
      const label = plain(node, { includeImageAlt: false });
      // `[https://…](SOFABolt：https://…)`: if the target is no address, the label is.
      const target = mendUrl(node.url);
      const text = mendUrl(label);
      return take(
        /^https?:\/\//.test(target.url) || !/^https?:\/\//.test(text.url) ? target.url : text.url,
        label,
      );
    }
    if (node.type === "text" || node.type === "inlineCode") {
      return node.value.replace(URL_IN_TEXT, (url) => take(mendUrl(url).url, url));
    }
    return "children" in node ? node.children.map(read).join("") : "";
  };
  return { text: nodes.map(read).join(""), urls, shown };
}
