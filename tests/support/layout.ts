/** Records layout shifts that no input caused. */
import type { Page } from "@playwright/test";

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** Records from the first paint of every page; call it before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: { value: number; what: string }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(({ node }) => (node instanceof Element ? node.className : "text"));
        shifts.push({ value: entry.value, what: what.join(", ") });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Returns the sum of all shifts so far, and what moved. */
export async function shiftsOf(page: Page): Promise<{ total: number; what: string[] }> {
  // Two frames, so that pending shifts have been counted.
  const shifts = await page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    return (window as unknown as { shifts: { value: number; what: string }[] }).shifts;
  });
  return { total: shifts.reduce((sum, { value }) => sum + value, 0), what: shifts.map(({ what }) => what) };
}
