/**
 * Bare addresses that end correctly. GFM extends one to the next space; Chinese text has none, so it swallows
 * punctuation, words, code and emphasis (remark-gfm#55).
 */
import type { Link, Parents, Root, Text } from "mdast";
import { findAndReplace } from "mdast-util-find-and-replace";
import { toString as plain } from "mdast-util-to-string";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import type { Code, Construct, Effects, Extension, State, Tokenizer } from "micromark-util-types";
import { SKIP, visit } from "unist-util-visit";

/**
 * Printable ASCII characters that no address contains (RFC 3986), except braces, because editors write
 * `https://host/{id}`.
 */
const NEVER = new Set([...'"<>\\^`|'].map((character) => character.charCodeAt(0)));

const isOfAddress = (code: Code): boolean => code !== null && code > 0x20 && code < 0x7f && !NEVER.has(code);

const isConstruct = (construct: object): construct is Construct => "tokenize" in construct;

/** Wraps a tokenizer so that the text ends before the first character that cannot be part of an address. */
function bounded(tokenize: Tokenizer): Tokenizer {
  return function (effects, ok, nok) {
    let present: Code = null;
    let done = false;
    /** Later tokenizers receive the actual character at this position. */
    const after =
      (state: State): State =>
      () =>
        state(present);
    const leave =
      (state: State): State =>
      () => {
        done = true;
        return state(present);
      };
    const part = (construct: Construct): Construct => ({
      ...construct,
      tokenize(_, partOk, partNok) {
        return construct.tokenize.call(this, inner, after(partOk), after(partNok));
      },
    });
    const withParts =
      (method: Effects["check"]): Effects["check"] =>
      (construct, partOk, partNok) =>
        method(isConstruct(construct) ? part(construct) : construct, partOk, partNok);
    const inner: Effects = {
      ...effects,
      attempt: withParts(effects.attempt),
      check: withParts(effects.check),
    };
    const within =
      (state: State): State =>
      (code) => {
        present = code;
        const next = state(isOfAddress(code) ? code : null);
        return done || !next ? next : within(next);
      };
    return within(tokenize.call(this, inner, leave(ok), leave(nok)));
  };
}

const NAMES: readonly (string | undefined)[] = ["protocolAutolink", "wwwAutolink"];

const boundedConstructs = (constructs: Construct | Construct[] | undefined): Construct[] =>
  [constructs ?? []]
    .flat()
    .filter(({ name }) => NAMES.includes(name))
    .map((construct) => ({
      ...construct,
      name: `bounded-${construct.name}`,
      tokenize: bounded(construct.tokenize),
    }));

/** Replaces GFM's autolinks of `https://…` and `www.…`. */
export function boundedAutolinks(): Extension {
  const text = Object.entries(gfmAutolinkLiteral().text ?? {}).map(
    ([code, constructs]) => [code, boundedConstructs(constructs)] as const,
  );
  return {
    text: Object.fromEntries(text.filter(([, constructs]) => constructs.length > 0)),
    disable: { null: NAMES.filter((name) => name !== undefined) },
  };
}

const ADDRESS_IN_TEXT = /(?<![a-z])https?:\/\/[a-z\d][!#-;=?-[\]_a-z{}~]+/gi;

/**
 * Returns an address without trailing punctuation that ends a sentence; a closing bracket counts if the address does
 * not open it.
 */
function withoutTrail(address: string): string {
  const end = address.includes("(") ? /[?!.,:;*_~'\]]+$/ : /[?!.,:;*_~'\])]+$/;
  return address.replace(end, "");
}

/**
 * Links addresses that the tokenizer skips because of an open bracket before them. Replaces the transform of
 * mdast-util-gfm-autolink-literal, which ends an address only at a space.
 */
export function linkAddresses(tree: Root): void {
  const replace = (found: string): (Link | Text)[] => {
    const url = withoutTrail(found);
    return [
      { type: "link", url, children: [{ type: "text", value: url }] },
      { type: "text", value: found.slice(url.length) },
    ];
  };
  findAndReplace(tree, [ADDRESS_IN_TEXT, replace], { ignore: ["link", "linkReference"] });
  visit(tree, "link", (link, index, parent: Parents | undefined) => {
    const rest = cutRepeated(link);
    if (rest === null || !parent || index === undefined) return undefined;
    parent.children.splice(index + 1, 0, rest);
    return [SKIP, index + 2];
  });
}

/**
 * Cuts a link that repeats its address, where a program made it too long: `[https://a.org）](https://a.org）)`. Returns
 * the text that belongs after it; null if there is none.
 */
function cutRepeated(link: Link): Text | null {
  const label = plain(link);
  const end = label.search(/[^\x21-\x7e]/);
  if (end < 0 || !/^https?:\/\//.test(label) || !link.url.startsWith(label.slice(0, end))) return null;
  link.url = label.slice(0, end);
  link.children = [{ type: "text", value: link.url }];
  return { type: "text", value: label.slice(end), position: link.position };
}
