/**
 * What runs before a page is shown (language and theme, the first keys) is the same on all pages. Inline it costs each of
 * them 1.7 kB; a browser fetches the file once, beside the styles, for which it waits as well.
 *
 * Its tag stops the parser, and Chromium does not look ahead on a page whose policy is in its HTML (`HTMLPreloadScanner`):
 * whatever follows is asked for a round trip later. So the tag ends the head. Only the stylesheets follow, which would stop
 * the script in turn; they are preloaded.
 */
import { shortHash } from "@/lib/text/hash";

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

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"[^>]*\/>/g;

/**
 * Returns the page with one external script in place of the inline ones of its head that components rendered (`own`).
 * `basePath`: that of the site.
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
  const styles = head.match(STYLESHEET) ?? [];
  const start = head.replace(STYLESHEET, '<link rel="preload" as="style" href="$1"/>');
  const tags = `<script src="${basePath}/${name}"></script>${styles.join("")}`;
  return { html: start + tags + html.slice(end), file: { name, body } };
}
