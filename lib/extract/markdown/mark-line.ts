/** Recognises marks of the weekly format in a source line, before parsing: a rough filter that decides nothing. */

/** Returns whether a line opens a question, an answer or a thread; skips emphasis and numbers before the mark. */
export function isMarkLine(source: string): boolean {
  const line = source.replace(/^\s*(?:[-*+]|\d{1,2}[.)])\s+/, "");
  return (
    /^\s*>/.test(line) ||
    /^[\s*_]*(?:[AaＡQqＱ]|答|问|回答|回复)[\s*_]*[:：]/.test(line) ||
    /^[\s*_]*(?:[（(]?\d{1,2}\s*[、.．,，)）]?)?[\s*_]*[@＠]/.test(line) ||
    /提问\s*[*_]*\s*[:：]?\s*[*_]*$/.test(line) ||
    /^[\s*_]*[「【][^」】]{1,30}[」】]/.test(line)
  );
}
