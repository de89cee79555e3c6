/** Terms of the index that are no words: what a pair cites, and its own id. No tokenizer makes them. */

/** `#1320`, `sofa-rpc#1320`, `sofastack/sofa-rpc#1320`. */
export function referenceTerm({ repository, number }: { repository: string | null; number: number }): string {
  return `${repository ?? ""}#${number}`;
}

export const permalinkTerm = (id: string): string => `=${id}`;
