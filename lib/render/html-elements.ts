/** Names of HTML elements that editors use in Markdown; any other tag is text, not markup (HTML Living Standard, 4). */
const ELEMENTS = new Set(
  (
    "a abbr address article aside audio b bdi bdo blockquote body br button caption center cite code col colgroup " +
    "dd del details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i " +
    "iframe img input ins kbd label li link main mark meta nav noscript object ol option p picture pre q s samp " +
    "script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot " +
    "th thead time title tr tt u ul var video wbr"
  ).split(" "),
);

/** Returns whether `name` is an HTML element that Markdown may contain. */
export function isHtmlElement(name: string): boolean {
  return ELEMENTS.has(name.toLowerCase());
}

/** Returns whether a raw HTML node is just a line break: `<br>`, `<br />`, or `</br>`, which editors write as often. */
export function isLineBreak(html: string): boolean {
  return /^\s*(<\/?br\s*\/?>\s*)+$/i.test(html);
}
