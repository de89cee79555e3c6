/**
 * Finds front matter and parses it: YAML, TOML (`+++`), JSON (`{ … }`), or YAML without an opening delimiter (Hexo).
 */
import matter from "gray-matter";
import jsYaml from "js-yaml";
import { parse as parseToml } from "smol-toml";
import { z } from "zod";

/** Longer blocks are not front matter: ten times the longest that an editor wrote, in characters. */
export const MAX_LENGTH = 10_000;

/** The location of front matter. */
export interface Block {
  kind: "yaml" | "toml";
  /** The file, with missing delimiters added on lines of their own. */
  text: string;
  /** Lines added above the front matter (0 or 1), and in total. */
  addedAbove: number;
  added: number;
  /** Offset in `text` of the closing delimiter; null if there is none. */
  end: number | null;
}

const MARKS = { yaml: "---", toml: "+++" } as const;

const indexOrNull = (index: number): number | null => (index < 0 ? null : index);

/** A key with or without a value, an indented line, or an item of a list. */
const YAML_LINE = /^(?:[\p{L}_][\p{L}\p{N} _-]*:(?: .*)?|[ \t].*|- .*)$/u;

/**
 * Returns lines of YAML above a closing delimiter; a title or a date distinguishes them from a setext heading (`Q: why`
 * over `---`).
 */
function unopenedYaml(file: string): string | undefined {
  const lines = file.slice(0, MAX_LENGTH).split("\n");
  // Line by line: one expression over indented lines takes exponential time.
  const end = lines.findIndex((line) => !YAML_LINE.test(line));
  // The last piece is no whole line.
  if (end < 1 || end >= lines.length - 1 || !/^---[ \t]*$/.test(lines[end] ?? "")) return undefined;
  const head = `${lines.slice(0, end).join("\n")}\n`;
  return /^(?:title|date)\s*:/im.test(head) ? head : undefined;
}

/** Returns the front matter at the head of a file; null if there is none. */
export function findBlock(file: string): Block | null {
  const kind = file.startsWith(MARKS.yaml) ? "yaml" : file.startsWith(MARKS.toml) ? "toml" : null;
  if (kind)
    return {
      kind,
      text: file,
      addedAbove: 0,
      added: 0,
      end: indexOrNull(file.indexOf(`\n${MARKS[kind]}`, 3)),
    };
  // JSON is YAML within delimiters of its own.
  const json = /^\{\n[\s\S]*?\n\}[ \t]*(?=\n)/.exec(file.slice(0, MAX_LENGTH))?.[0];
  const hexo = json === undefined ? unopenedYaml(file) : undefined;
  if (json === undefined && hexo === undefined) return null;
  const text = json === undefined ? `---\n${file}` : `---\n${json}\n---${file.slice(json.length)}`;
  return {
    kind: "yaml",
    text,
    addedAbove: 1,
    added: json === undefined ? 1 : 2,
    end: text.indexOf("\n---", 3),
  };
}

const refuse = (): never => {
  throw new Error("front matter must be YAML or TOML");
};

/** gray-matter's own parser, but with values as written: `5.10` stays text, and a date keeps its time zone. */
const yaml = {
  parse: (source: string): object => {
    const data: unknown = jsYaml.safeLoad(source, { schema: jsYaml.FAILSAFE_SCHEMA });
    return typeof data === "object" && data !== null ? data : {};
  },
  stringify: refuse,
};
const toml = { parse: parseToml, stringify: refuse };

/** gray-matter would evaluate `---js` front matter (jonschlinkert/gray-matter#112). */
const ENGINES = { yaml, toml, json: yaml, javascript: refuse, js: refuse, coffee: refuse };

/** Returns the data of front matter and the text below it. Throws the parser's error. */
export function parseBlock({ kind, text }: Block): { data: unknown; content: string } {
  // Passing options bypasses gray-matter's cache, which returns `{}` for YAML that failed before.
  const { data, content } = matter(text, { delimiters: MARKS[kind], language: kind, engines: ENGINES });
  return { data, content };
}

const position = z.union([
  z.object({ mark: z.object({ line: z.number() }) }).transform(({ mark }) => mark.line + 1),
  z.object({ line: z.number() }).transform(({ line }) => line),
]);

/** Returns the line within the block (1-based) that a parser's error names; 1 if it names none. */
export function lineOfError(error: unknown): number {
  return position.safeParse(error).data ?? 1;
}
