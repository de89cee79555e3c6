/** Reduces a pasted log line or stack trace to what identifies it: the classes and the message. */

/** What is specific to one run of a program: times, threads, addresses, ids. */
const INCIDENTAL: readonly RegExp[] = [
  /\b\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/g,
  /\b\d{2}:\d{2}:\d{2}(?:[.,]\d+)?/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /\b0x[0-9a-f]+\b/gi,
  /@[0-9a-f]{6,8}\b/g,
  /\[[^\]\n]*(?:-\d+|thread|exec|main|nio)[^\]\n]*\]/gi,
  /(?:^|\s)(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)(?=\s|:|$)/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  /\b\d{7,}\b/g,
];

const FRAME = /^\s*at\s+[\w.$<>/]+\(.*\)\s*$/;
const MORE_FRAMES = /^\s*\.\.\.\s+\d+\s+(?:more|common frames omitted)/;

/** Frames kept: the innermost ones locate the error, and the others are the same in every trace. */
const KEPT_FRAMES = 2;

/** Returns whether a text looks like the output of a program. */
export function isLog(text: string): boolean {
  return (
    /^\s*at\s+[\w.$]+\(/m.test(text) ||
    /\b[\w.]+(?:Exception|Error)\b\s*:/.test(text) ||
    /\b\d{2}:\d{2}:\d{2}\b/.test(text)
  );
}

export function cutLog(text: string): string {
  let frames = 0;
  const lines = text.split(/\r?\n|(?=\s+at\s+[\w.$]+\()/).flatMap((line) => {
    if (MORE_FRAMES.test(line)) return [];
    if (!FRAME.test(line)) return [line];
    frames++;
    // `at com.foo.Bar.baz(Bar.java:12)`: the last two names suffice, since the package adds nothing to the class.
    return frames <= KEPT_FRAMES ? [(/([\w$]+\.[\w$<>]+)\(/.exec(line)?.[1] ?? "").replace(".", " ")] : [];
  });
  const cut = INCIDENTAL.reduce((kept, pattern) => kept.replace(pattern, " "), lines.join("\n"));
  return cut.trim() ? cut : text;
}
