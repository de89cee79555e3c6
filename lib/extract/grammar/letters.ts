/** Returns the letters and digits of a text, folded: what stays the same however a sentence is decorated. */
export const lettersOf = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
