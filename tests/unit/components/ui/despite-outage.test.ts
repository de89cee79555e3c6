/** What was asked for without network is asked for again when the network comes back before it has failed. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { despiteOutage } from "@/components/ui/despite-outage";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

/** Fails each time, as often as it is called. `during` happens before the failure. */
const failing = (during: () => void) =>
  vi.fn(async (): Promise<string> => {
    during();
    throw new Error("no network");
  });

it("repeats, once, what failed although the network had come back", async () => {
  const attempt = failing(() => window.dispatchEvent(new Event("online")));
  await expect(despiteOutage(attempt)).rejects.toThrow("no network");
  expect(attempt).toHaveBeenCalledTimes(2);
});

it("returns what the second attempt brings", async () => {
  let attempts = 0;
  const attempt = async (): Promise<string> => {
    attempts++;
    if (attempts > 1) return "found";
    window.dispatchEvent(new Event("online"));
    throw new Error("no network");
  };
  await expect(despiteOutage(attempt)).resolves.toBe("found");
});

it("leaves any other failure as it is", async () => {
  const attempt = failing(() => {});
  await expect(despiteOutage(attempt)).rejects.toThrow("no network");
  expect(attempt).toHaveBeenCalledTimes(1);
});
