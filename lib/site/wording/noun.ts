/**
 * What the posts of this site are called: texts and menus everywhere speak of them, also in the browser. Tailwind reads this
 * file too, which knows no `@/`.
 */
import { isNoun, type Noun } from "../../model/site";

/** The build sets `NEXT_PUBLIC_QA_NOUN` before it makes any text, and Next writes it into what browsers load. */
export function siteNoun(): Noun {
  const noun = process.env.NEXT_PUBLIC_QA_NOUN;
  return isNoun(noun) ? noun : "weekly";
}
