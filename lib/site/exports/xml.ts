/** Text within XML. */

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What no XML document may hold, escaped or not (XML 1.0, 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A document or text without the characters that would make every reader refuse it. */
export const wellFormedXml = (text: string): string => text.replace(FORBIDDEN, "");

export const escapeXml = (text: string): string =>
  wellFormedXml(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
