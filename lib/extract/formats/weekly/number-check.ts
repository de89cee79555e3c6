/** Checks the numbers of a section's headings: a repeated or missing number hints at a lost heading. */
import { type Finding, finding } from "@/lib/model/diagnostic";

export interface HeadingNumber {
  line: number;
  item: number;
}

/** Returns a diagnostic for each number that does not follow the previous one; restarting at 1 is fine. */
export function checkNumbers(numbers: readonly HeadingNumber[]): Finding[] {
  const seen = new Set<number>();
  return numbers.flatMap(({ line, item }, i): Finding[] => {
    const before = numbers[i - 1]?.item ?? 0;
    const repeats = seen.has(item);
    seen.add(item);
    if (item === before + 1 || item === 1) return [];
    const expected = before + 1;
    if (repeats) return [finding("heading-number/repeated", line, { item, expected })];
    if (before === 0) return [finding("heading-number/first", line, { item, expected })];
    return [finding("heading-number/jump", line, { before, item, expected })];
  });
}
