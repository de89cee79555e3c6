/** Finds links and images that Markdown does not read as the editor meant them, wherever they stand in a post. */
import type { Image, Link, Parents, Root, Text } from "mdast";
import { toString as plain } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { BodyDiagnostic } from "@/lib/extract/threads";
import { mendUrl } from "./url";

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function malformedLink(line: number, written: string, fix: string): BodyDiagnostic {
  return {
    severity: "warning",
    code: "malformed-link",
    line,
    message: `链接打不开：「${excerpt(written)}」`,
    fix,
  };
}

function deadImage(line: number, message: string, fix: string): BodyDiagnostic {
  return { severity: "warning", code: "dead-image", line, message, fix };
}

const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

function checkLink(link: Link, line: number): BodyDiagnostic[] {
  const url = link.url.trim();
  if (url === "") {
    // `![](…)[](…)`: an empty link shows nothing, so nobody misses it.
    return plain(link).trim() === "" ? [] : [malformedLink(line, `[${plain(link)}]()`, "在括号里写上地址")];
  }
  if (EMAIL.test(url)) return [malformedLink(line, url, `写成 mailto:${url}`)];
  const mended = mendUrl(url);
  return mended.broken ? [malformedLink(line, url, `写成 ${excerpt(mended.url)}`)] : [];
}

function checkImage(image: Image, line: number): BodyDiagnostic[] {
  if (image.url.trim() === "") return [deadImage(line, "图片没有地址", "写成 ![说明](图片地址)，或删去")];
  if (/^data:/.test(image.url)) {
    return [deadImage(line, "图片是 data: 占位图，原图没有带过来", "上传原图，换成它的地址")];
  }
  const { url, broken } = mendUrl(image.url);
  return broken ? [deadImage(line, `图片地址打不开：「${excerpt(image.url)}」`, `写成 ${excerpt(url)}`)] : [];
}

/** Slips in running text: a part of the syntax that stayed text. */
const TEXT_SLIPS: [RegExp, (line: number, found: string) => BodyDiagnostic][] = [
  [
    /!\s?\[[^\]]{0,200}\]\((?:[^)\s]{0,500})$|!\([^)]{1,500}\)\[[^\]]{0,200}\]|[!！]\[[^\]]{0,200}\]（[^）]{0,500}）?/,
    (line, found) => deadImage(line, `图片语法不完整：「${excerpt(found)}」`, "写成 ![说明](图片地址)"),
  ],
  [
    /(?<![!！])\[[^\]]{1,200}\]（\s*https?:[^）]{0,500}）?/,
    (line, found) => malformedLink(line, found, "括号用半角：[文字](地址)"),
  ],
  [
    /(?<![\w/:.])(?:ttps?:\/\/|hhttps?:\/\/|https?:\/(?!\/)|https?[：]\/\/|https?\/\/)[\w-]+\.[\w.-]+[^\s，。）)】」]{0,300}/i,
    (line, found) => malformedLink(line, found, `写成 ${excerpt(mendUrl(found).url)}`),
  ],
];

function checkText(
  text: Text,
  line: number,
  next: Parents["children"][number] | undefined,
): BodyDiagnostic[] {
  const lines = text.value.split("\n");
  return lines.flatMap((value, i): BodyDiagnostic[] => {
    for (const [pattern, diagnostic] of TEXT_SLIPS) {
      const found = pattern.exec(value)?.[0];
      // `![](https://…` is cut by the address that GFM links by itself.
      const open =
        i === lines.length - 1 && next?.type === "link" ? /!\[[^\]]*\]\($/.exec(value)?.[0] : undefined;
      const slip = found ?? open;
      if (slip !== undefined) return [diagnostic(line + i, slip)];
    }
    return [];
  });
}

/** Diagnostics for malformed links and dead images of a post; lines are those of the body. */
export function checkSyntax(root: Root): BodyDiagnostic[] {
  const found: BodyDiagnostic[] = [];
  visit(root, (node, index, parent) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "link") found.push(...checkLink(node, line));
    else if (node.type === "image") found.push(...checkImage(node, line));
    else if (node.type === "text" && parent?.type !== "link") {
      const next = index === undefined ? undefined : parent?.children[index + 1];
      found.push(...checkText(node, line, next));
    }
  });
  return found;
}
