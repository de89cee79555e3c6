/** Text within XML. */

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Characters that no XML document may contain, escaped or not (XML 1.0, 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Returns a text without the characters that would make it ill-formed. */
export const wellFormedXml = (text: string): string => text.replace(FORBIDDEN, "");

export const escapeXml = (text: string): string =>
  wellFormedXml(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
