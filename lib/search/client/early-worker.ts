/** The worker that was started ahead of the page's scripts, kept where both sides find it. */

declare global {
  interface Window {
    earlySearchWorker?: Worker | undefined;
  }
}

/** Keeps the worker for the page, unless it fails before the page is there. */
export function keepEarlyWorker(worker: Worker): void {
  window.earlySearchWorker = worker;
  worker.addEventListener("error", () => {
    window.earlySearchWorker = undefined;
  });
}

/** The worker that was kept, once; null if there is none. */
export function takeEarlyWorker(): Worker | null {
  const worker = window.earlySearchWorker ?? null;
  window.earlySearchWorker = undefined;
  return worker;
}
