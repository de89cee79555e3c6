/**
 * Highlights the code of sanitised HTML: Shiki's grammars at build time, classes of our own, no script in the browser.
 */
import { type BundledLanguage, bundledLanguages, createCssVariablesTheme, createHighlighter } from "shiki";

/** Code as `toHtml` writes it: text alone, within `<pre>`. */
const CODE = /<pre(?: data-language="([^"]*)")?><code>([^<]*)<\/code><\/pre>/g;

const PREFIX = "--code-";
const theme = createCssVariablesTheme({ name: "classes", variablePrefix: PREFIX });

/** Classes of the style sheet by token kind of the theme; other kinds stay plain. */
const CLASSES: Readonly<Record<string, string>> = {
  comment: "c-comment",
  keyword: "c-keyword",
  string: "c-string",
  "string-expression": "c-string",
  constant: "c-constant",
  function: "c-function",
};

/** Loads a grammar when the first text needs it. */
const highlighter = createHighlighter({ themes: [theme], langs: [] });

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const decode = (html: string): string =>
  html.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return decimal ? String.fromCodePoint(Number(decimal)) : (NAMED.get(name ?? "") ?? entity);
    },
  );

const encode = (text: string): string => text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;");

const isJson = (code: string): boolean => {
  if (!/^\s*[[{]/.test(code)) return false;
  try {
    JSON.parse(code);
    return true;
  } catch {
    return false;
  }
};

/** Returns the language of a code block that names none, if its content leaves no doubt. */
function languageByContent(code: string): BundledLanguage | null {
  if (/^\s*<(?:\?xml|!--|[a-z][\w:.-]*(?:\s[^<>]*)?>)/i.test(code)) return "xml";
  return isJson(code) ? "json" : null;
}

const isBundled = (name: string): name is BundledLanguage => Object.hasOwn(bundledLanguages, name);

async function colored(code: string, lang: BundledLanguage): Promise<string> {
  const { loadLanguage, codeToTokensBase } = await highlighter;
  await loadLanguage(lang);
  return codeToTokensBase(code, { lang, theme })
    .map((line) => {
      const runs: { kind: string | undefined; text: string }[] = [];
      for (const { content, color = "" } of line) {
        const kind = CLASSES[color.slice(`var(${PREFIX}token-`.length, -1)];
        const last = runs.at(-1);
        // White space between two tokens of one kind, and plain text, need no element of their own.
        if (last && (last.kind === kind || !content.trim())) last.text += content;
        else runs.push({ kind, text: content });
      }
      return runs
        .map(({ kind, text }) => (kind ? `<span class="${kind}">${encode(text)}</span>` : encode(text)))
        .join("");
    })
    .join("\n");
}

/**
 * Returns the HTML with its code in spans of the classes `c-comment`, `c-keyword`, `c-string`, `c-constant` and
 * `c-function`. Code in a language that Shiki does not know stays unchanged; the text content is always the same.
 */
export async function highlightCode(html: string): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const match of html.matchAll(CODE)) {
    const [whole, named = "", escaped = ""] = match;
    const code = decode(escaped);
    const language = named ? named.toLowerCase() : languageByContent(code);
    parts.push(html.slice(end, match.index));
    parts.push(
      language && isBundled(language) ? `<pre><code>${await colored(code, language)}</code></pre>` : whole,
    );
    end = match.index + whole.length;
  }
  return parts.join("") + html.slice(end);
}
