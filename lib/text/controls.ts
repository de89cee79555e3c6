/** Control characters except line ends and tabs, and those that change the direction of the text after them. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Returns the text without invisible characters that affect their surroundings: terminals obey some, XML forbids some,
 * and a direction override can disguise the link that follows a name (Unicode TR 36). Lone surrogates become U+FFFD.
 * Line breaks stay.
 */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, "").replace(/\p{Cs}/gu, "\ufffd");
}
