import { expect, it } from "vitest";
import { editAddress } from "@/lib/site/addresses/edit-address";

it.each([
  ["https://x.example/edit/main/{path}", "https://x.example/edit/main/weekly/a%20b%23/%E4%B8%80.md"],
  ["https://x.example/{path}#L{line}", "https://x.example/weekly/a%20b%23/%E4%B8%80.md#L7"],
])("fills %s", (template, address) => {
  expect(editAddress(template, { path: "weekly/a b#/一.md", line: 7 })).toBe(address);
});
