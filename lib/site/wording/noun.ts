/**
 * The noun for the posts of this site, which texts and menus use everywhere, also in the browser. Tailwind reads this
 * file too and does not resolve `@/`.
 */
import { isNoun, type Noun } from "../../model/site";

/**
 * Returns the noun. The build sets `NEXT_PUBLIC_QA_NOUN` before it makes any text, and Next inlines it into scripts.
 */
export function siteNoun(): Noun {
  const noun = process.env.NEXT_PUBLIC_QA_NOUN;
  return isNoun(noun) ? noun : "weekly";
}
