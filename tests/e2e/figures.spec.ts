/** Figures of the same thing are the same on every page, and words tell questions from answers. */
import { paths } from "@/lib/site/addresses/paths";
import { builtMessage } from "@/lib/site/languages/built";
import { LONG } from "../support/long";
import { pattern, zh } from "../support/page";
import { expect, test } from "../support/test";

/** The numbers that stand in a text where a message has its own. */
function numbersIn(text: string, message: string): number[] {
  const [before = "", after = ""] = message.split("{n}").map((part) => pattern(part).source);
  return [...text.matchAll(new RegExp(`${before}(\\d+)${after}`, "g"))].map(([, n]) => Number(n));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

test("start page, about page, projects, issues and llms.txt count alike", { tag: LONG }, async ({
  page,
  site,
  knowledge,
}) => {
  const read = async (address: string): Promise<string> => {
    await page.goto(site.url(address));
    return (
      await page
        .locator("main *:not(script)")
        .evaluateAll((all) =>
          all
            .flatMap(({ childNodes }) => [...childNodes].filter((node) => node instanceof Text))
            .map((node) => node.data),
        )
    ).join("\n");
  };
  const listed = knowledge.pairs.filter(({ id }) => !knowledge.translations.includes(id));
  const answered = listed.filter(({ answer }) => answer);

  const home = await read("/");
  expect(numbersIn(await read("/about/"), zh.answersCount)).toEqual([answered.length]);
  expect(numbersIn(home, zh.answersCount)).toContain(answered.length);

  // The chart's own sum stands above it.
  const years = home.match(/\d{4} 年，\d+/g) ?? [];
  const dated = listed.filter(({ source }) => source.date);
  expect(sum(years.map((year) => Number(year.slice(7))))).toBe(dated.length);
  expect(numbersIn(home, zh.pairsCount)).toContain(dated.length);
  expect(sum(numbersIn(await read("/weekly/"), zh.pairsCount))).toBe(2 * dated.length);

  const llms = await (await page.request.get(site.url("/llms.txt"))).text();
  for (const { slug, name } of knowledge.projects) {
    const own = listed.filter(({ project }) => project?.slug === slug);
    if (own.length === 0) continue;
    const text = await read(paths.project(slug));
    const answers = own.filter(({ answer }) => answer).length;
    expect(numbersIn(text, zh.pairsCount), name).toContain(own.length);
    if (answers < own.length) expect(numbersIn(text, zh.answersCount), name).toContain(answers);
    const line = llms.split("\n").find((one) => one.includes(paths.project(slug))) ?? "";
    expect(line, name).toContain(builtMessage("llmsProject", { description: "", n: answers }).trim());
  }
});
