import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parseLedger } from "@/lib/assemble/ledger";
import { verifyLedger } from "@/lib/assemble/permalinks";

/** The ledger as it was at the last release. At a release: `cp content/permalinks.json tests/quality/released-permalinks.json`. */
const RELEASED = "tests/quality/released-permalinks.json";

describe("the permalinks of the last release", () => {
  it("are all there and belong to the same questions, however the ledger was edited or merged since", async () => {
    const read = async (file: string) => parseLedger(await readFile(file, "utf8"), file);
    const released = await read(RELEASED);
    expect(released.size).toBeGreaterThanOrEqual(200);
    verifyLedger(released, await read("content/permalinks.json"));
  });
});
