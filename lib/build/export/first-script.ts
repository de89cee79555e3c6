/**
 * What runs before a page is shown (language and theme, the first keys) is the same on all pages. Inline it costs each of
 * them 1.7 kB; a browser fetches the file once, beside the styles, for which it waits as well.
 */
import { shortHash } from "@/lib/text/hash";
import { atHeadStart } from "./head-start";

const HEAD_END = "</head>";
const INLINE = /<script>([^<]*(?:<(?!\/script>)[^<]*)*)<\/script>/g;

/** Within Next's folder of files that are cached for ever. */
const FILE = "_next/static/first-";
const HASH_LENGTH = 12;

export interface WithFirstScript {
  html: string;
  /** The file of the script, relative to the site, and its text; null where the head has no such script. */
  file: { name: string; body: string } | null;
}

/**
 * Returns the page with one external script, first in its head, in place of the inline ones of its head that components
 * rendered (`own`). `basePath`: that of the site. Throws if the page does not begin with its encoding.
 */
export function withFirstScript(html: string, own: ReadonlySet<string>, basePath: string): WithFirstScript {
  const end = html.indexOf(HEAD_END);
  const moved: string[] = [];
  const head = html.slice(0, end).replace(INLINE, (script, text: string) => {
    if (!own.has(text)) return script;
    moved.push(text);
    return "";
  });
  if (moved.length === 0) return { html, file: null };
  const body = moved.join(";\n");
  const name = `${FILE}${shortHash(body, HASH_LENGTH)}.js`;
  const tag = `<script src="${basePath}/${name}"></script>`;
  return { html: atHeadStart(head, tag, "a page") + html.slice(end), file: { name, body } };
}
