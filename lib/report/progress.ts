/** Progress of long work on stderr: a bar on a terminal, occasional lines elsewhere. */

const WIDTH = 30;
/** Minimum time between redraws: more often would cost more than it helps. */
const REDRAW_MS = 50;
/** Minimum time between lines of a log; shorter work leaves none. */
const LINE_MS = 5_000;

export type Progress = (done: number, total: number) => void;

/** The output stream; `process.stderr` is one. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows the share done, the rate and the remaining time. Call it after each piece of work. */
export function createProgress(
  label: string,
  stream: Terminal = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const begun = now();
  let shown = stream.isTTY ? Number.NEGATIVE_INFINITY : begun;
  return (done, total) => {
    const finished = done >= total;
    if (stream.isTTY ? !finished && now() - shown < REDRAW_MS : now() - shown < LINE_MS) return;
    shown = now();
    const rate = (done / Math.max(1, now() - begun)) * 1000;
    const left = Math.ceil((total - done) / Math.max(rate, 0.001));
    const told = `${done}/${total}${finished ? "" : `, ${rate.toFixed(0)}/s, ${left} s left`}`;
    if (!stream.isTTY) stream.write(`${label} ${told}\n`);
    else stream.write(`\r${label} ${bar(done, total)} ${told}\x1b[K${finished ? "\n" : ""}`);
  };
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return "█".repeat(filled) + "░".repeat(WIDTH - filled);
}
