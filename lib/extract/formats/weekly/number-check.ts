/** Checks the numbers of a section's headings: a number that repeats or is left out hints at a lost heading. */
import type { BodyDiagnostic } from "@/lib/extract/threads";

export interface HeadingNumber {
  line: number;
  item: number;
}

/** A diagnostic for each number that does not follow the one before it; counting anew from 1 is fine. */
export function checkNumbers(numbers: readonly HeadingNumber[]): BodyDiagnostic[] {
  const seen = new Set<number>();
  return numbers.flatMap(({ line, item }, i): BodyDiagnostic[] => {
    const before = numbers[i - 1]?.item ?? 0;
    const repeats = seen.has(item);
    seen.add(item);
    if (item === before + 1 || item === 1) return [];
    return [
      {
        severity: "info",
        code: "heading-number",
        line,
        message: repeats
          ? `编号 ${item} 重复`
          : before === 0
            ? `第一个编号是 ${item}`
            : `编号从 ${before} 跳到 ${item}`,
        fix: `改成 ${before + 1}，或补上漏掉的一条`,
      },
    ];
  });
}
