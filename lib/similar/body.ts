/** Extracts the text of an issue from its form. Pure; linear in the length of the body. */

/** GitHub's own limit, in characters. */
const MOST_CHARACTERS = 65_536;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
/** Headings and check boxes of a form, and its placeholder for an empty field. */
const OF_THE_FORM = /^\s*(?:#{1,6}\s.*|[-*]\s*\[[ xX]\].*|_No response_|>?\s*)$/;

/** Returns what the asker wrote. */
export const plainBody = (body: string): string =>
  body
    .slice(0, MOST_CHARACTERS)
    .replace(COMMENT, " ")
    .split(/\r?\n/)
    .filter((line) => !OF_THE_FORM.test(line))
    .join("\n")
    .trim();
