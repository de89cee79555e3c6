/** Writes a malicious content folder. The pages built from it must stay harmless. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { HOSTILE_MARKUP, HOSTILE_TEXTS } from "./hostile";

/** Links do not swallow the following text, so several share an answer; every other kind is alone. */
const ALIKE: Record<string, number> = { "links in Markdown": 12, "links in HTML": 12 };

const quoted = (markup: string): string => markup.replaceAll("\n", "\n> ");

const pair = (asker: string, question: string, answer: string): string =>
  `**1、@${asker}** 提问：\n\n> 问题 ${quoted(question)} 呢？\n\nA：回答 ${answer}\n\n${answer}\n\n「<b>MOSN</b>」：https://github.com/mosn/mosn\n`;

const post = (title: string, date: string, body: string): string =>
  `---\n${stringify({ title, date })}---\n\n### 每周读者问答提炼\n\n${body}`;

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

const day = (n: number): string => `2022-03-${String(n + 1).padStart(2, "0")}`;

/** Names that file systems accept and addresses do not. */
const NAMES = [
  "a b#c?d%e.md",
  "..%2f..%2fx.md",
  "\u202egpj.md",
  "a\u0001\nb.md",
  `${"长".repeat(60)}.md`,
  "__proto__.md",
  "'\"<b>.md",
];

/** Distributes the texts so that each is in some post. */
const A_POST = Math.ceil(HOSTILE_TEXTS.length / NAMES.length);

function posts(): [name: string, text: string][] {
  const kinds = Object.entries(HOSTILE_MARKUP).map(([kind, markups], i): [string, string] => {
    const answers = chunks(markups, ALIKE[kind] ?? 1).map((some) => some.join("\n\n"));
    return [
      `weekly/${i}/index.md`,
      post(kind, day(i), answers.map((each) => pair("小石", each.split("\n\n")[0] ?? "", each)).join("\n")),
    ];
  });
  const named = NAMES.map((name, i): [string, string] => [
    `weekly/${name}`,
    post(
      HOSTILE_TEXTS[i] ?? "",
      day(12 + i),
      HOSTILE_TEXTS.slice(i * A_POST, (i + 1) * A_POST)
        .map((text) => pair(text, text, text))
        .join("\n"),
    ),
  ]);
  const heads = [
    "---js\n{ title: process.exit(1) }\n---\n",
    "---\n__proto__: { title: x }\nconstructor: { prototype: { polluted: 1 } }\ntitle: &a [*a]\n---\n",
    `---\na: &a [x,x]\n${"bcdefgh"
      .split("")
      .map((name, i) => `${name}: &${name} [${`*${"abcdefgh"[i]},`.repeat(9)}]`)
      .join("\n")}\ntitle: *h\n---\n`,
    '---\ntitle: "\\u202e\\b\\ud800"\ndate: 2022-03-30\noriginal: javascript:alert(1)\n---\n',
  ].map((head, i): [string, string] => [`faq/${i}.md`, `${head}\n## 问：怎么办？\n\n不怎么办。\n`]);
  return [...kinds, ...named, ...heads];
}

const two = (text: string) => ({ zh: text, en: text });

const FILES = {
  "site.yml": {
    title: two("问</title><script>window.__pwned=1</script>答"),
    tagline: two("<img src=x onerror=window.__pwned=1>"),
    description: two('"><script>window.__pwned=1</script>'),
    community: { name: "]]></a><b>", url: "https://e.com/" },
    examples: HOSTILE_TEXTS.slice(0, 3),
  },
  "projects.yml": {
    projects: [
      {
        name: "<b>MOSN</b>",
        slug: "constructor",
        repository: "mosn/mosn",
        aliases: ["MOSN"],
        description: two("]]><x>&"),
      },
      { name: 'a"onclick=x \u202eb', slug: "a", repository: "a/..", description: two("$&`$1$$") },
    ],
  },
  "glossary.yml": {
    groups: [
      ["__proto__", "constructor"],
      ["<b>", "粗"],
    ],
  },
};

const LEDGER = {
  "20200101-gone1": {
    path: "weekly/x/index.md",
    date: "2020-01-01",
    asker: HOSTILE_TEXTS[0],
    project: "constructor",
    question: HOSTILE_TEXTS[1],
    answer: null,
    url: 'https://e.com/"><script>',
    gone: true,
  },
};

/** Writes the folder. */
export async function writeHostileContent(folder: string): Promise<void> {
  const files = [
    ...Object.entries(FILES).map(([name, data]): [string, string] => [name, stringify(data)]),
    ["permalinks.json", JSON.stringify(LEDGER)] as const,
    ...posts(),
  ];
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
