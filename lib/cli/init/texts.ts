/** The files that `qa init` writes. */
import { stringify } from "yaml";
import type { Noun } from "@/lib/model/site";
import type { Origin } from "./origin";

export interface Answers {
  title: string;
  /** Codes of the interface languages, the default first. */
  languages: readonly string[];
  noun: Noun;
  /** The hosted repository of the folder; null if there is none that this program knows. */
  origin: Origin | null;
}

/** Where the posts lie, and where questions go that nobody has answered. */
function placesOf(origin: Origin | null): string {
  if (origin === null) return "# repository: owner/name\n";
  return origin.host === "github"
    ? `# Repository of the posts. Questions that nobody has answered become its issues; "ask: off" takes none.
repository: ${origin.repository}
`
    : `# Where questions go that nobody has answered; "ask: off" takes none.
ask: { to: ${origin.host}, url: ${origin.url} }
`;
}

export const siteFile = ({ title, languages, noun, origin }: Answers): string =>
  `# yaml-language-server: $schema=./node_modules/community-qa/docs/site.schema.json
# Everything here is optional. "npx community-qa check" tells what is wrong, with its line.
${stringify({ title, language: languages.length === 1 ? languages[0] : languages })}\
# What posts that come out one by one are called: weekly, monthly, episode, or none.
noun: ${noun}
# community: { name: Example, url: https://example.org/ }
${placesOf(origin)}\
# examples: [a query, another one]
`;

export const IGNORED = ["node_modules/", ".cache/", "out/"] as const;

export const readme = ({ title }: Answers): string => `# ${title}

A searchable knowledge base of questions and answers, made of the Markdown files in this folder by community-qa.

- \`npm install && npm start\` shows it on <http://localhost:3000>.
- \`npm run check\` tells what could not be understood, with file and line.
- \`npm run build\` writes the static site to \`out/\`.
- \`site.yml\` holds the settings. \`permalinks.json\` keeps the links of answers for ever: commit it.
`;

/** An example post, if there are no posts. */
export const EXAMPLE_NAME = "faq/index.md";
export const EXAMPLE = `---
title: Frequently asked questions
---

## How do I add a question?

Write it as a heading in a Markdown file of this folder, and the answer below it. Files may lie in folders, as deep as
you like.

## How do I share an answer?

Open it, choose "Copy link", and paste the link where it was asked. It stays when the text is edited or moved, because
\`permalinks.json\` records it.
`;

export const WORKFLOW_NAME = ".github/workflows/qa.yml";

/**
 * The workflow that publishes the site. `below`: its folder within the repository, with `/` at the end; empty for the
 * root, which is the only place from which GitHub reads workflows.
 */
export const workflow = (
  below: string,
): string => `# Checks the questions, builds the site and publishes it on GitHub Pages (Settings, Pages, Source: GitHub Actions).
name: Questions and answers

on:
  push:
    branches: [main, master]
  workflow_dispatch:

permissions:
  contents: write
  pages: write
  id-token: write

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
${
  below &&
  `    defaults:
      run:
        working-directory: ${JSON.stringify(below.replace(/\/$/, ""))}
`
}\
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --no-audit --no-fund
      - uses: actions/cache@v4
        with:
          path: ${below}.cache/community-qa
          key: qa-\${{ github.run_id }}
          restore-keys: qa-
      # Errors are annotations of this run; what cannot be read is left out of the site.
      - run: npx community-qa check
        continue-on-error: true
      - id: pages
        uses: actions/configure-pages@v5
      - run: npx community-qa build
        env:
          QA_SITE_URL: \${{ steps.pages.outputs.origin }}
          QA_BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - name: Keep new permalinks
        run: |
          git config user.name "github-actions[bot]"
          git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
          git add permalinks.json
          git diff --cached --quiet && exit 0
          git commit -m "Record permalinks"
          git push || { git pull --rebase && git push; }
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${below}out
      - id: deploy
        uses: actions/deploy-pages@v4
`;
