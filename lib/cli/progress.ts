/** Progress of long work: a bar on a terminal, nothing elsewhere. */

const WIDTH = 30;
/** Redrawing more often than this costs more than it tells. */
const INTERVAL_MS = 50;

export type Progress = (done: number, total: number) => void;

/** A progress bar on stderr, with rate and remaining time; silent where stderr is no terminal. */
export function createProgress(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return () => undefined;
  const begun = performance.now();
  let drawn = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - drawn < INTERVAL_MS) return;
    drawn = now;
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    const rate = (done / Math.max(1, now - begun)) * 1000;
    const left = Math.ceil((total - done) / Math.max(rate, 0.001));
    const tail = done < total ? `${rate.toFixed(0)}/s, ${left} s left` : "";
    stream.write(
      `\r${label} ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done}/${total} ${tail}\x1b[K`,
    );
    if (done === total) stream.write("\n");
  };
}
