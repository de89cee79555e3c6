/** Index terms that are not words: what a pair cites, and its own id. No tokenizer produces them. */

/** `#1320`, `sofa-rpc#1320`, `sofastack/sofa-rpc#1320`. */
export function referenceTerm({ repository, number }: { repository: string | null; number: number }): string {
  return `${repository ?? ""}#${number}`;
}

export const permalinkTerm = (id: string): string => `=${id}`;
