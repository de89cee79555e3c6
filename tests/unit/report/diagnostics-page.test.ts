import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type DiagnosticKind, finding, textOf } from "@/lib/model/diagnostic";
import { DIAGNOSTICS } from "@/lib/model/diagnostics/table";
import { diagnosticsPage } from "@/lib/report/diagnostics-page";

const PAGE = path.resolve(import.meta.dirname, "../../../docs/diagnostics.md");
const slotsOf = ({ message, fix }: { message: string; fix: string }): string[] =>
  [...new Set([...`${message} ${fix}`.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].sort();

describe("the table of diagnostics", () => {
  it.each(Object.keys(DIAGNOSTICS) as DiagnosticKind[])(
    "has the same slots in both languages: %s",
    (kind) => {
      const { zh, en } = DIAGNOSTICS[kind];
      expect(slotsOf(en)).toEqual(slotsOf(zh));
    },
  );

  it("is told in either language, terms included", () => {
    const dead = finding("dead-link", 3, { reason: "timeout", url: "https://e.com/timeout" });
    expect(textOf(dead, "en").message).toBe("The link is dead (timeout): https://e.com/timeout");
    expect(textOf(dead, "zh").message).toBe("链接打不开（超时）：https://e.com/timeout");
  });

  it("has a current page (npm run docs writes it)", () => {
    expect(readFileSync(PAGE, "utf8")).toBe(diagnosticsPage());
  });
});
