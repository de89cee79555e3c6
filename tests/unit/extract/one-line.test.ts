/** Lines of one repeated unit, in the places that expressions read: none takes more than a moment. */
import { describe, expect, it } from "vitest";
import { extractPost } from "@/lib/extract/post";
import { cpuMs } from "../../support/cpu-time";
import { sampled } from "../../support/long";
import { registry } from "./registry";

/** What expressions of the format look for, and what stands between. */
const UNITS = [
  " ",
  "\t ",
  ":",
  "： ",
  "= ",
  "-",
  "- ",
  "/",
  "ttp ",
  "tp:/ ",
  '"',
  "' ",
  "「a 」 ",
  '"a" ',
  "【 ",
  "(",
  "（a ",
  "[",
  "](",
  "![a](",
  "{",
  "{% ",
  "{{< a ",
  "<a id=> ",
  '<a id="> ',
  "<details> ",
  "<!-- ",
  "<dt>",
  "#",
  "# 1 ",
  "@",
  "@a ",
  "@a 问 ",
  "a asks ",
  "提问",
  "1",
  "1. ",
  "1.1",
  "Q: ",
  "A：",
  "问：",
  "?",
  "？ ",
  "*",
  "** ",
  "`",
  "`a` ",
  "_ ",
  "|",
  "| a ",
  ">",
  "a",
  "a ",
  "aB ",
  "字",
  "字，",
  "，",
  "https://a.b/",
  "github.com/a/b ",
  "#12 ",
  "项目 ",
  "的 ",
  "::: ",
  "!!! a ",
  "??? a ",
  "&amp;",
  "\\",
  "~~~",
  "=",
  "+",
  "x:\n",
  "  x\n",
  " x\n- y\n",
  "  x: y\n\n",
];

/** Where a line stands; `$` is the line. */
const PLACES: Record<string, string> = {
  "a body": "$\n",
  "a heading": "## $\n\nText.\n",
  "a list": "- $\n- $\n",
  "a quote": "> $\n\nA：$\n",
  "bold text": "**$**\n\n> 问？\n\nA：答。\n",
  "an asker": "**1、@$** 提问：\n\n> 问？\n\nA：答。\n\n「$」：https://e.com/a\n",
  "front matter": "---\ntitle: x\n$\n---\n\nText.\n",
  "a key of front matter": "---\nk$\n$: x\n---\n\nText.\n",
  "unopened front matter": "title: x\n $\n---\n\nText.\n",
};

const LENGTH = 4_000;
/** Many short lines take longer, and show at once what multiplies with each of them. */
const LENGTH_OF_LINES = 600;
/** A line takes some milliseconds; quadratic work on it a hundred, cubic work a minute. */
const BOUND_MS = 2_000;

describe.each(Object.entries(PLACES))("one long line in %s", (_, place) => {
  it.each(sampled(UNITS, 2).map((unit) => [JSON.stringify(unit), unit]))(
    "of %s",
    (_, unit) => {
      const line = unit.repeat(Math.ceil((unit.includes("\n") ? LENGTH_OF_LINES : LENGTH) / unit.length));
      const began = cpuMs();
      extractPost(
        "a/faq.md",
        place.replaceAll("$", () => line),
        registry,
      );
      expect(cpuMs() - began).toBeLessThan(BOUND_MS);
    },
    60_000,
  );
});
