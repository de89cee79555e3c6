import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { withDeadline } from "@/lib/text/deadline";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Work that ends only when it is aborted, as a server that never answers. */
const endless = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

describe("withDeadline", () => {
  it("ends work that takes too long, whatever garbage is collected meanwhile", async () => {
    const ended = withDeadline(200, new AbortController().signal, endless).then(
      () => "done",
      (error: Error) => error.name,
    );
    for (let i = 0; i < 3; i++) {
      await wait(10);
      collectGarbage();
    }
    expect(await Promise.race([ended, wait(3_000, "still waiting")])).toBe("TimeoutError");
  });

  it("ends it with the reason of the outer signal, also where that was aborted before", async () => {
    const outer = new AbortController();
    const ended = withDeadline(10_000, outer.signal, endless);
    outer.abort(new Error("enough"));
    await expect(ended).rejects.toThrow("enough");
    await expect(
      withDeadline(10_000, outer.signal, async (signal) => signal.throwIfAborted()),
    ).rejects.toThrow("enough");
  });

  it("returns what the work returns, and leaves nothing behind", async () => {
    const outer = new AbortController();
    let within: AbortSignal | null = null;
    const result = await withDeadline(20, outer.signal, async (signal) => {
      within = signal;
      return 1;
    });
    outer.abort();
    await wait(50);
    expect(result).toBe(1);
    expect(within).toMatchObject({ aborted: false });
  });
});
