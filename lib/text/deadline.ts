/**
 * Runs `work` with a signal that aborts after `ms` milliseconds, with a `TimeoutError`, or when `outer` aborts, with its
 * reason. Not `AbortSignal.any` over `AbortSignal.timeout`: Node 20 keeps only a weak reference to the timeout, so that
 * garbage collection takes it and its timer, and the work never ends (measured with 20.20).
 */
export async function withDeadline<T>(
  ms: number,
  outer: AbortSignal | null | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const late = () => controller.abort(new DOMException("The operation timed out.", "TimeoutError"));
  const stop = () => controller.abort(outer?.reason);
  const timer = setTimeout(late, ms);
  outer?.addEventListener("abort", stop);
  if (outer?.aborted) stop();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", stop);
  }
}
