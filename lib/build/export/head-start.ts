const CHARSET = /<head><meta charset="utf-8"\/>/i;

/**
 * Returns the page with `tag` right after its encoding, which must come first (HTML, 4.2.5.4). `page` names it in the
 * error that is thrown if it does not begin with its encoding.
 */
export function atHeadStart(html: string, tag: string, page: string): string {
  if (!CHARSET.test(html)) throw new Error(`${page} does not begin with its encoding`);
  return html.replace(CHARSET, (start) => start + tag);
}
