/** Communities adopt the published package, and then its next version: one, in the long mode three. */
import { rmSync } from "node:fs";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseLedger } from "@/lib/assemble/parse-ledger";
import { createSiteServer, listen } from "@/lib/build/serve";
import { ROOT } from "@/lib/build/settings";
import { SEARCH_ENDPOINT } from "@/lib/search/format/file-names";
import { installedChromiums } from "../run/chromium";
import { thisMachine } from "../run/machine";
import { isLong, sampled } from "../support/long";
import { command, install, pack, packAs, serve } from "./package";

const OLDER = "0.1.9";
/** The ledger that version 0.1.0 recorded, with an id that the text alone would not give. */
const RECORDED = {
  "faq-0ld1d": {
    path: "docs/faq.md",
    date: null,
    asker: null,
    project: null,
    question: "Can I keep a notebook out of the sync?",
    answer:
      "Yes: set sync: false in its settings. What was synced before stays on the server until you delete it there.",
    url: null,
  },
};

interface Community {
  name: string;
  query: string;
  question: string;
  /** Pages of the header menu. */
  menu: string[];
}

const ALL_COMMUNITIES: readonly Community[] = [
  {
    name: "english",
    query: "lock held",
    question: 'Why does the sync stop with "lock held by another device"?',
    menu: ["/projects/", "/about/"],
  },
  {
    name: "japanese",
    query: "延滞料",
    question: "返却が遅れたら延滞料はかかりますか？",
    menu: ["/projects/", "/about/"],
  },
  {
    name: "korean",
    query: "백업",
    question: "백업은 어디에 저장되나요?",
    menu: ["/projects/", "/weekly/", "/about/"],
  },
];
const COMMUNITIES = sampled(ALL_COMMUNITIES, ALL_COMMUNITIES.length);

let home: string;
let newer: string;
let browser: Browser;
const at = (...parts: string[]): string => path.join(home, ...parts);
const versionOf = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8")).version;

async function build(name: string): Promise<void> {
  const { code, stderr } = await command(home, at(name), ["build"], { QA_BASE_PATH: `/docs/${name}` });
  expect(stderr).toContain("The site is in");
  expect(code).toBe(0);
}

const idsOf = async (name: string): Promise<string[]> =>
  JSON.parse(await readFile(at(name, "out/api/pairs.json"), "utf8")).pairs.map(
    ({ id }: { id: string }) => id,
  );

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "qa adopt-"));
  newer = await pack(at("tarballs"));
  await writeFile(at("package.json"), JSON.stringify({ name: "home", private: true }));
  await install(home, await packAs(OLDER, newer, at("tarballs/older")));
  for (const { name } of COMMUNITIES)
    await cp(path.join(ROOT, "tests/fixtures/adopters", name), at(name), { recursive: true });
  browser = await chromium.launch({ executablePath: installedChromiums(thisMachine)[0] });
});
afterAll(async () => {
  await browser?.close();
  // Waiting for each of 30,000 files takes three times as long.
  rmSync(home, { recursive: true, force: true });
});

it("init makes a site of each folder, and overwrites nothing", async () => {
  for (const { name } of COMMUNITIES) {
    const before = await readdir(at(name));
    const { code, stderr } = await command(home, at(name), ["init", "--yes", "--language", "en"]);
    expect(stderr).toMatch(/\d of \d pages look like questions: \d; 0 not understood/);
    expect(code).toBe(0);
    expect(await readdir(at(name))).toEqual(expect.arrayContaining([...before, "site.yml"]));
    const pinned = JSON.parse(await readFile(at(name, "package.json"), "utf8")).dependencies;
    expect(pinned).toEqual({ "community-qa": OLDER });
  }
  await writeFile(at("english/permalinks.json"), JSON.stringify(RECORDED));
});

it("sites are built at once, and nothing of the program lies beside the posts", async () => {
  await Promise.all(COMMUNITIES.map(({ name }) => build(name)));
  for (const { name } of COMMUNITIES) {
    const made = [
      ".cache",
      ".github",
      ".gitignore",
      "README.md",
      "out",
      "package.json",
      "permalinks.json",
      "site.yml",
    ];
    const posts = await readdir(path.join(ROOT, "tests/fixtures/adopters", name));
    expect((await readdir(at(name))).sort()).toEqual([...made, ...posts].sort());
  }
});

it("the ledger of version 0.1.0 is read, and new permalinks are recorded beside it", async () => {
  const ids = await idsOf("english");
  expect(ids).toContain("faq-0ld1d");
  const ledger = parseLedger(await readFile(at("english/permalinks.json"), "utf8"), "permalinks.json");
  expect([...ledger.keys()].sort()).toEqual([...ids].sort());
});

describe.each(COMMUNITIES)("the site of the $name community", ({ name, query, question, menu }) => {
  it("finds its answers below a base path, and speaks of its own posts", async () => {
    const basePath = `/docs/${name}`;
    const server = createSiteServer(at(name, "out"), basePath);
    const address = await listen(server, 0);
    const page = await browser.newPage({ locale: "en-GB" });
    try {
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(String(error)));
      page.on("response", (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(`${address}${basePath}/`);
      const field = page.getByRole("combobox").first();
      await field.fill(query);
      const hit = page.getByRole("option").first();
      await hit.getByText(question.slice(0, 12)).first().waitFor();
      await page.keyboard.press("Enter");
      await page.goto(`${address}${basePath}/search/?q=${encodeURIComponent(query)}`);
      await page
        .locator("main a", { hasText: question.slice(0, 12) })
        .first()
        .click();
      await page.waitForURL(`**${basePath}/qa/*/`);
      expect(await page.locator("h1").innerText()).toContain(question);
      const links = await page
        .locator("header nav a")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      expect(links).toEqual(menu.map((place) => basePath + place));
      expect(problems).toEqual([]);
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  });
});

it("the next version takes the place of the older one, and the settings stay", async () => {
  await appendFile(at("english/site.yml"), 'search: { engine: opensearch, url: "http://127.0.0.1:9200" }\n');
  const settings = await readFile(at("english/site.yml"), "utf8");
  await install(home, newer);
  const installed = await versionOf(at("node_modules/community-qa/package.json"));
  expect(installed).toBe(await versionOf(path.join(ROOT, "package.json")));
  expect(installed).not.toBe(OLDER);
  const check = await command(home, at("english"), ["check"]);
  expect(check.stderr).toBe("");
  expect(check.code).toBe(0);
  expect(await readFile(at("english/site.yml"), "utf8")).toBe(settings);
});

it.runIf(isLong)("a site of the next version has the same permalinks", async () => {
  const before = await idsOf("english");
  await build("english");
  expect(await idsOf("english")).toEqual(before);
  // What tells a page to ask its server; `tests/engine` gives it to a copy of another site.
  const [html] = (await readFile(at("english/out/index.html"), "utf8")).match(/<html[^>]*>/) ?? [];
  expect(html).toContain(` data-server="${SEARCH_ENDPOINT}"`);
});

it.runIf(isLong)("dev shows the community's own files, also those that are added while it runs", async () => {
  await mkdir(at("english/files"));
  await writeFile(at("english/files/logo.svg"), '<svg xmlns="http://www.w3.org/2000/svg" id="own"/>');
  await writeFile(at("english/site.yml"), "language: en\nstatic: files\nlogo: logo.svg\n");
  expect((await command(home, at("english"), ["check", "docs"])).code).toBe(0);
  const { address, stop } = await serve(home, at("english"), ["dev"]);
  try {
    expect(await (await fetch(`${address}/logo.svg`)).text()).toContain('id="own"');
    await writeFile(at("english/files/CNAME"), "qa.example");
    await writeFile(at("english/files/über uns.txt"), "us");
    expect(await (await fetch(`${address}/CNAME`)).text()).toBe("qa.example");
    expect(await (await fetch(`${address}/über uns.txt`)).text()).toBe("us");
    expect(await (await fetch(`${address}/`)).text()).toContain('<img src="/logo.svg"');
  } finally {
    await stop();
  }
});

it("posts that were replaced beside a ledger stop the build, which says the way out", async () => {
  const gone = Array.from({ length: 5 }, (_, i) => [`faq-gone${i}`, RECORDED["faq-0ld1d"]]);
  await writeFile(at("english/permalinks.json"), JSON.stringify(Object.fromEntries(gone)));
  await rm(at("english/docs"), { recursive: true });
  await mkdir(at("english/faq"));
  await writeFile(
    at("english/faq/index.md"),
    "## When does it open?\n\nAt nine.\n\n## When does it close?\n\nAt ten.\n",
  );
  const { code, stderr } = await command(home, at("english"), ["build"]);
  expect(stderr).toMatch(/permalinks\.json belongs to other posts: .*delete the file/);
  expect(code).toBe(1);
  await writeFile(at("english/permalinks.json"), "{}\n");
  expect((await command(home, at("english"), ["check"])).code).toBe(0);
});
