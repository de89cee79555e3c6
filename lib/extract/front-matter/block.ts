/** Finds front matter and parses it: YAML, TOML (`+++`), JSON (`{ … }`), or YAML without its opening mark (Hexo). */
import matter from "gray-matter";
import jsYaml from "js-yaml";
import { parse as parseToml } from "smol-toml";
import { z } from "zod";

/** Ten times the longest that an editor wrote, in characters. */
export const MAX_LENGTH = 10_000;

/** Where front matter stands. */
export interface Block {
  kind: "yaml" | "toml";
  /** The file, with the marks that the front matter lacks on lines of their own. */
  text: string;
  /** How many lines were added above the front matter (0 or 1), and in all. */
  addedAbove: number;
  added: number;
  /** Offset in `text` of the closing mark; null if nothing closes it. */
  end: number | null;
}

const MARKS = { yaml: "---", toml: "+++" } as const;

const indexOrNull = (index: number): number | null => (index < 0 ? null : index);

/** Lines of YAML above a closing mark; a title or a date tells them from a heading (`Q: why` over `---`). */
function unopenedYaml(file: string): string | undefined {
  const lines = /^(?:[\p{L}_][\p{L}\p{N} _-]*:(?: .*)?\n|[ \t]+.*\n|- .*\n)+(?=---[ \t]*\n)/u;
  const head = lines.exec(file.slice(0, MAX_LENGTH))?.[0];
  return head && /^(?:title|date)\s*:/im.test(head) ? head : undefined;
}

/** The front matter at the head of a file; null if there is none. */
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
  // JSON is YAML between marks of its own.
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

/** gray-matter's own parser, but values stay as written: `5.10` is no number, and a date keeps its time zone. */
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

/** The data of front matter and the text below it. Throws what the parser throws. */
export function parseBlock({ kind, text }: Block): { data: unknown; content: string } {
  // Options keep gray-matter from its cache, which answers `{}` for YAML that failed before.
  const { data, content } = matter(text, { delimiters: MARKS[kind], language: kind, engines: ENGINES });
  return { data, content };
}

const position = z.union([
  z.object({ mark: z.object({ line: z.number() }) }).transform(({ mark }) => mark.line + 1),
  z.object({ line: z.number() }).transform(({ line }) => line),
]);

/** The line within the block (1-based) that an error of a parser names; 1 where it names none. */
export function lineOfError(error: unknown): number {
  return position.safeParse(error).data ?? 1;
}
