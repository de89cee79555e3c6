/** Reading without searching: projects, source issues, single answers. */
import type { Locator, Page } from "@playwright/test";
import { listProjects } from "@/lib/knowledge/read";
import type { Pair } from "@/lib/model/pair";
import { groupBy } from "@/lib/site/group";
import { headline } from "@/lib/site/wording/headline";
import { communityConfig } from "../support/community";
import { largestProject, middleOfThread, need, tellingWords, withReferences } from "../support/knowledge";
import { pattern, searchBox, searchDialog, visit, zh } from "../support/page";
import { expect, test } from "../support/test";

const main = (page: Page): Locator => page.getByRole("main");
const filter = (page: Page): Locator => main(page).getByRole("searchbox", { name: pattern(zh.filterLabel) });

test.describe("projects", () => {
  test("the list leads to a project with all its questions", async ({ page, site, knowledge }) => {
    const project = largestProject(knowledge);
    await visit(page, site.url("/projects/"));
    await main(page)
      .getByRole("link", { name: new RegExp(`^${project.name}`) })
      .click();
    await expect(page).toHaveURL(site.url(`/projects/${project.slug}/`));
    await expect(page.getByRole("heading", { level: 1, name: project.name })).toBeVisible();
    await expect(main(page).locator("details")).toHaveCount(project.pairs.length);
  });

  test("a question unfolds to its answer", async ({ page, site, knowledge }) => {
    const project = largestProject(knowledge);
    const pair = need(
      project.pairs.find(({ answer }) => answer),
      "answered question of the project",
    );
    await visit(page, site.url(`/projects/${project.slug}/`));
    const entry = page.locator(`[id="${pair.id}"]`);
    const link = entry.getByRole("link", { name: zh.openPair });
    await expect(link).toBeHidden();
    await entry.getByRole("heading").click();
    await expect(link).toBeVisible();
    await link.click();
    await expect(page).toHaveURL(site.url(`/qa/${pair.id}/`));
  });

  test("all questions unfold and fold at once", async ({ page, site, knowledge }) => {
    const project = largestProject(knowledge);
    await visit(page, site.url(`/projects/${project.slug}/`));
    const open = main(page).locator("details[open]");
    await page.getByRole("button", { name: zh.expandAll }).click();
    await expect(open).toHaveCount(project.pairs.length);
    await page.getByRole("button", { name: zh.collapseAll }).click();
    await expect(open).toHaveCount(0);
  });

  test("the filter keeps the questions that hold the word, and says how many", async ({
    page,
    site,
    knowledge,
  }) => {
    const project = largestProject(knowledge);
    const { text, pair } = need(
      tellingWords(knowledge).find((word) => word.pair.project?.slug === project.slug),
      "telling word in the largest project",
    );
    await visit(page, site.url(`/projects/${project.slug}/`));
    await filter(page).fill(text);
    const entries = main(page).locator("details:visible");
    await expect(entries).toHaveCount(1);
    await expect(entries).toHaveAttribute("id", pair.id);
    const count = zh.filterShown.replace("{n}", "1").replace("{total}", String(project.pairs.length));
    await expect(main(page).getByRole("status").filter({ hasText: count })).toBeVisible();
    await filter(page).press("Escape");
    await expect(entries).toHaveCount(project.pairs.length);
  });

  test("the filter understands what the search understands, and marks it", async ({
    page,
    site,
    knowledge,
  }) => {
    const { glossary } = await communityConfig();
    const textOf = ({ question, answer }: Pair): string =>
      `${question.text} ${answer?.text ?? ""}`.toLowerCase();
    const found = listProjects(knowledge).flatMap(({ project: { slug } }) => {
      const own = knowledge.pairs.filter(({ project }) => project?.slug === slug);
      return glossary.flatMap(([said = "", ...others]) => {
        const pair = own.find(({ question }) => question.text.includes(said));
        const unsaid = others.find((word) => !own.some((one) => textOf(one).includes(word)));
        return pair && unsaid ? [{ slug, pair, unsaid }] : [];
      });
    });
    const { slug, pair, unsaid } = need(found[0], "question with a word whose synonym its project lacks");
    await visit(page, site.url(`/projects/${slug}/`));
    await filter(page).fill(unsaid);
    await expect(main(page).locator(`details[id="${pair.id}"]`)).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get("search-terms")?.size ?? 0))
      .toBeGreaterThan(0);
    await filter(page).fill("");
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test("a filter that finds nothing offers the search", async ({ page, site, knowledge }) => {
    await visit(page, site.url(`/projects/${largestProject(knowledge).slug}/`));
    await filter(page).fill("zzqxjv");
    await expect(main(page).locator("details:visible")).toHaveCount(0);
    await page.getByRole("button", { name: zh.filterSearchAll }).click();
    await expect(searchBox(searchDialog(page))).toHaveValue("zzqxjv");
  });

  test("a link to an entry opens it", async ({ page, site, knowledge }) => {
    const project = largestProject(knowledge);
    const pair = need(project.pairs.at(-1), "question");
    await visit(page, site.url(`/projects/${project.slug}/#${pair.id}`));
    const entry = page.locator(`[id="${pair.id}"]`);
    await expect(entry).toHaveAttribute("open", "");
    await expect(entry).toBeInViewport();
  });
});

test.describe("an answer", () => {
  test("shows question, answer, asker, date, project and source issue", async ({ page, site, knowledge }) => {
    const pair = withReferences(knowledge);
    const post = need(
      knowledge.posts.find(({ path }) => path === pair.source.path),
      "post",
    );
    await visit(page, site.url(`/qa/${pair.id}/`));
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      headline(pair.question.text).slice(0, 10),
    );
    const answer = page.getByRole("region", { name: zh.answer });
    const [paragraph = ""] = pair.answer?.text.split("\n") ?? [];
    await expect(answer).toContainText(paragraph.trim(), { useInnerText: true });
    const whole = main(page);
    if (pair.asker) await expect(whole.getByText(pair.asker.name).first()).toBeVisible();
    if (pair.source.date) await expect(whole.getByText(pair.source.date).first()).toBeVisible();
    if (pair.project) {
      await expect(whole.getByRole("link", { name: pair.project.name }).first()).toHaveAttribute(
        "href",
        `${site.basePath}/projects/${pair.project.slug}/`,
      );
    }
    const details = page.getByRole("complementary", { name: zh.details });
    await expect(details.getByRole("link", { name: pair.source.title })).toHaveAttribute(
      "href",
      new RegExp(`^${site.basePath}/weekly/${post.id}/`),
    );
    if (pair.source.url) {
      await expect(details.getByRole("link", { name: zh.sourceOriginal })).toHaveAttribute(
        "href",
        pair.source.url,
      );
    }
  });

  test("names every GitHub reference and links to it", async ({ page, site, knowledge }) => {
    const pair = withReferences(knowledge);
    await visit(page, site.url(`/qa/${pair.id}/`));
    const details = page.getByRole("complementary", { name: zh.details });
    for (const { repository, number, url } of pair.references) {
      await expect(details.getByRole("link", { name: `${repository}#${number}` })).toHaveAttribute(
        "href",
        url,
      );
    }
  });

  test("stands in its conversation, whose other turns are a step away", async ({ page, site, knowledge }) => {
    const pair = middleOfThread(knowledge);
    const turns = knowledge.pairs
      .filter(({ thread }) => thread.id === pair.thread.id)
      .sort((a, b) => a.thread.position - b.thread.position);
    await visit(page, site.url(`/qa/${pair.id}/`));
    const position = zh.threadPosition.replace("{n}", "2").replace("{total}", String(turns.length));
    await expect(main(page).getByText(position)).toBeVisible();
    for (const turn of turns.filter(({ id }) => id !== pair.id)) {
      const link = main(page).locator(`a[href="${site.basePath}/qa/${turn.id}/"]`).first();
      await expect(link).toContainText(headline(turn.question.text));
    }
    const [first] = turns;
    await main(page).locator(`a[href="${site.basePath}/qa/${first?.id}/"]`).first().click();
    await expect(page).toHaveURL(site.url(`/qa/${first?.id}/`));
    await expect(
      main(page).getByText(zh.threadPosition.replace("{n}", "1").replace("{total}", String(turns.length))),
    ).toBeVisible();
  });

  test("that was never given is told", async ({ page, site, knowledge }) => {
    const pair = knowledge.pairs.find(({ answer }) => !answer);
    test.skip(!pair, "every question of the content has an answer");
    await visit(page, site.url(`/qa/${pair?.id}/`));
    await expect(page.getByText(zh.noAnswer)).toBeVisible();
  });

  test("leads to its neighbours in the source issue", async ({ page, site, knowledge }) => {
    const [, pairs] = need(
      groupBy(knowledge.pairs, ({ source }) => source.path).find(([, all]) => all.length >= 3),
      "post of three pairs",
    );
    const [first, second, third] = pairs;
    await visit(page, site.url(`/qa/${second?.id}/`));
    const neighbours = page.getByRole("navigation", { name: zh.pairNavigation });
    await expect(neighbours.getByRole("link", { name: zh.previousPair })).toHaveAttribute(
      "href",
      `${site.basePath}/qa/${first?.id}/`,
    );
    await neighbours.getByRole("link", { name: zh.nextPair }).click();
    await expect(page).toHaveURL(site.url(`/qa/${third?.id}/`));
  });
});

test.describe("source issues", () => {
  test("are listed by year, newest first, and lead to their questions", async ({ page, site, knowledge }) => {
    await visit(page, site.url("/weekly/"));
    const years = await main(page).getByRole("heading", { level: 2 }).allInnerTexts();
    const numbers = years.map((text) => Number(text.slice(0, 4)));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));

    const withPairs = knowledge.posts.filter(
      (post) => post.kind === "weekly" && knowledge.pairs.some(({ source }) => source.path === post.path),
    );
    const links = main(page).locator(`a[href^="${site.basePath}/weekly/"]`);
    await expect(links).toHaveCount(withPairs.length);

    const newest = need(
      [...withPairs].sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""))[0],
      "weekly post",
    );
    await links.first().click();
    await expect(page.getByRole("heading", { level: 1, name: newest.title })).toBeVisible();
    const own = knowledge.pairs.filter(({ source }) => source.path === newest.path);
    const articles = main(page).getByRole("article");
    await expect(articles).toHaveCount(own.length);
    expect(await articles.evaluateAll((all) => all.map(({ id }) => id))).toEqual(own.map(({ id }) => id));
    await expect(main(page).getByRole("link", { name: zh.issueOriginal })).toHaveAttribute(
      "href",
      newest.url ?? "",
    );
  });

  test("lead to the issues before and after", async ({ page, site, knowledge }) => {
    const dated = knowledge.posts
      .filter(
        (post) => post.kind === "weekly" && knowledge.pairs.some(({ source }) => source.path === post.path),
      )
      .sort((a, b) => (a.date ?? "").localeCompare(b.date ?? "") || b.id.localeCompare(a.id));
    const [before, here, after] = dated;
    await visit(page, site.url(`/weekly/${here?.id}/`));
    const neighbours = page.getByRole("navigation", { name: zh.issueNavigation });
    await expect(neighbours.getByRole("link", { name: zh.previousIssue })).toHaveAttribute(
      "href",
      `${site.basePath}/weekly/${before?.id}/`,
    );
    await neighbours.getByRole("link", { name: zh.nextIssue }).click();
    await expect(page).toHaveURL(site.url(`/weekly/${after?.id}/`));
  });
});
