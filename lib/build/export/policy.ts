/**
 * The Content Security Policy of the site. A static host does not send our headers, so every page contains its policy:
 * nothing runs that the build did not write, even if it slips through the sanitising of posts.
 */
import { createHash } from "node:crypto";
import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { inlineScripts } from "@/lib/config/head";
import type { AddedHead } from "@/lib/model/site";
import { namesChunks } from "./flight";

/**
 * Returns the directives (CSP 3) of a page whose inline scripts have these hashes. `origins`: the hosts that the
 * community allows.
 */
export function contentPolicy(hashes: readonly string[], origins: readonly string[] = []): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes.map((hash) => `'sha256-${hash}'`), ...origins].join(" "),
    "style-src 'self'",
    // Attributes only: the colour of a project, the height of a bar. Posts contain none.
    "style-src-attr 'unsafe-inline'",
    // Posts show images of other hosts, some of which do not support TLS; `data:` are the icons in our styles.
    "img-src 'self' data: https: http:",
    ["connect-src 'self'", ...origins].join(" "),
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** Types of inline scripts that run (HTML, 4.12.1); any other type is data. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;
/** Elements whose content is not markup, with the tokenizer state that the tree builder would set (HTML, 13.2.6). */
const CONTENT: ReadonlyMap<string, Tokenizer["state"]> = new Map([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
]);

interface Found {
  /** Offset for the policy: before everything that can run, but after the encoding, which must come first. */
  at: number | null;
  /** The inline scripts, as written. */
  scripts: string[];
}

const ignore = (): void => {};

const attribute = ({ attrs }: Token.TagToken, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

const isInline = (script: Token.TagToken): boolean =>
  attribute(script, "src") === undefined && RUNS.test(attribute(script, "type")?.trim() ?? "");

/** Scripts whose content contains no `<`: much of a page, which need not be tokenized. */
const PLAIN_SCRIPT = /(<script\b[^<>]*>)([^<]+)(?=<\/script>)/gi;

/**
 * Returns what a page's policy depends on. It uses a tokenizer rather than a tree: that is five times as fast, and
 * 8,000 pages are many.
 */
function look(html: string): Found {
  const found: Found = { at: null, scripts: [] };
  let script: number | null = null;
  /** Length of the skipped text, by which the tokenizer's offsets are too small. */
  let skipped = 0;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token: Token.TagToken) {
        const { tagName, location } = token;
        const end = skipped + (location?.endOffset ?? 0);
        if (tagName === "head" && found.at === null) found.at = end;
        if (
          tagName === "meta" &&
          attribute(token, "charset") !== undefined &&
          found.at === skipped + (location?.startOffset ?? 0)
        )
          found.at = end;
        if (tagName === "script" && isInline(token)) script = end;
        tokenizer.state = CONTENT.get(tagName) ?? tokenizer.state;
        tokenizer.lastStartTagName = tagName;
      },
      onEndTag({ tagName, location }: Token.TagToken) {
        if (tagName !== "script" || script === null) return;
        found.scripts.push(html.slice(script, skipped + (location?.startOffset ?? 0)));
        script = null;
      },
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  let at = 0;
  for (const { 1: tag = "", 2: content = "", index } of html.matchAll(PLAIN_SCRIPT)) {
    tokenizer.write(html.slice(at, index + tag.length), false);
    at = index + tag.length;
    // Within an attribute or a comment it is no script; within a script, only `<` can end it (HTML, 13.2.5.4).
    if (tokenizer.state !== TokenizerMode.SCRIPT_DATA) continue;
    at += content.length;
    skipped += content.length;
  }
  tokenizer.write(html.slice(at), true);
  return found;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");

/** A page with its policy, and the inline scripts that the policy blocks. */
export interface Protected {
  html: string;
  refused: string[];
}

/**
 * Returns the page with its policy and otherwise unchanged. `own`: the inline scripts of components and of the build;
 * `head`: the community's snippet. The policy allows these and Next's, not any script that the page happens to contain.
 * Throws if it has no `<head>`.
 */
export function withPolicy(html: string, own: ReadonlySet<string>, head: AddedHead | null = null): Protected {
  const { at, scripts } = look(html);
  if (at === null) throw new Error("a page without <head> can hold no Content Security Policy");
  const allowed: string[] = [];
  const refused: string[] = [];
  for (const script of scripts) (own.has(script) || namesChunks(script) ? allowed : refused).push(script);
  if (head) allowed.push(...inlineScripts(head.html));
  const policy = contentPolicy([...new Set(allowed.map(sha256))], head?.origins);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
  return { html: html.slice(0, at) + meta + (head?.html.trim() ?? "") + html.slice(at), refused };
}
