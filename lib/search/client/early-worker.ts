/** The worker that was started ahead of the page's scripts, in a global that both sides know. */

declare global {
  interface Window {
    earlySearchWorker?: Worker | undefined;
  }
}

/** Keeps the worker for the page, unless it fails before the page takes it over. */
export function keepEarlyWorker(worker: Worker): void {
  window.earlySearchWorker = worker;
  worker.addEventListener("error", () => {
    window.earlySearchWorker = undefined;
  });
}

/** Returns the kept worker once; null if there is none. */
export function takeEarlyWorker(): Worker | null {
  const worker = window.earlySearchWorker ?? null;
  window.earlySearchWorker = undefined;
  return worker;
}
