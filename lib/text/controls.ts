/** Control characters but line ends and tabs, and those that turn the direction of whatever text stands after them. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The text without characters that no reader sees and that act on what stands around them: terminals obey some, XML
 * forbids some, and an override of direction lets a name rewrite the link behind it (Unicode TR 36). Halves of surrogate
 * pairs become U+FFFD. Lines stay lines.
 */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, "").replace(/\p{Cs}/gu, "\ufffd");
}
