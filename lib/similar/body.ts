/** The text of an issue without what its form put there. Pure; work is linear in the length of the body. */

/** GitHub's own limit, in characters. */
const MOST_CHARACTERS = 65_536;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
/** Titles of a form, its boxes to tick, and what it writes for a field that was left empty. */
const OF_THE_FORM = /^\s*(?:#{1,6}\s.*|[-*]\s*\[[ xX]\].*|_No response_|>?\s*)$/;

/** What the asker wrote. */
export const plainBody = (body: string): string =>
  body
    .slice(0, MOST_CHARACTERS)
    .replace(COMMENT, " ")
    .split(/\r?\n/)
    .filter((line) => !OF_THE_FORM.test(line))
    .join("\n")
    .trim();
