/** Permalink ids: short, ASCII, derived from the day of the source issue and the question's first wording. */
import { createHash } from "node:crypto";

/** Lower-case letters and digits without those that are easily mistaken for one another (Crockford's base 32). */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 5;

/** Text without anything that an editor changes without changing what it says. */
function essence(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function digest(text: string, length: number): string {
  const bytes = createHash("sha256").update(text).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** What an id is derived from. */
export interface Identity {
  date: string | null;
  project: string | null;
  question: string;
}

/**
 * Ids for pairs, in their order: `20220211-8f3kq`, or the project's slug in place of the date for undated FAQ
 * documents. Deterministic; where two pairs would get the same id, the later one's digest is longer.
 */
export function deriveIds(identities: readonly Identity[]): string[] {
  const taken = new Set<string>();
  return identities.map(({ date, project, question }) => {
    const prefix = date?.replaceAll("-", "") ?? project ?? "faq";
    let salt = 0;
    for (;;) {
      const id = `${prefix}-${digest(`${essence(question)}${salt > 0 ? `#${salt}` : ""}`, LENGTH)}`;
      if (!taken.has(id)) {
        taken.add(id);
        return id;
      }
      salt++;
    }
  });
}
