/**
 * Links between posts. A post is assembled without knowing the others, so its links to them hold a path and an anchor;
 * once all pairs have ids, the links get the addresses of pages. Pure.
 */
import { contentPaths } from "@/lib/model/content-paths";
import type { Pair, RichText } from "@/lib/model/pair";
import type { Post } from "@/lib/model/post";

const PREFIX = "/.post/";

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll("(", "%28").replaceAll(")", "%29");

/**
 * Returns a link to a post (path relative to the content folder) whose page is not known yet. `anchor` without `#`; may
 * be empty.
 */
export const linkToPost = (path: string, anchor: string): string =>
  `${PREFIX}${encode(path)}${anchor && `#${encode(anchor)}`}`;

/** Returns letters and digits alone: sites derive anchors from headings in different ways, which agree on these. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Maximum length of a mark and number before the question in an anchor: `q-12-how-to-deploy`. */
const LONGEST_MARK = 8;

function namesQuestion(anchor: string, question: string): boolean {
  const [name, text] = [fold(anchor), fold(question)];
  return text !== "" && name.endsWith(text) && name.length - text.length <= LONGEST_MARK;
}

/** Gives the links of a text to posts their addresses. */
export type PostLinks = <Text extends RichText | null>(text: Text) => Text;

/** For texts that link to these posts. A post that is not shown is linked at its original, or not at all. */
export function postLinks(pairs: readonly Pair[], posts: readonly Post[]): PostLinks {
  const postAt = new Map(posts.map((post) => [post.path, post]));
  const pairsOf = new Map<string, Pair[]>();
  for (const pair of pairs) pairsOf.set(pair.source.path, [...(pairsOf.get(pair.source.path) ?? []), pair]);

  const addressOf = (path: string, anchor: string): string => {
    const post = postAt.get(path);
    const own = pairsOf.get(path) ?? [];
    const [first] = own;
    if (!post || !first) return post?.url ? new URL(post.url).href : "";
    const named = anchor && own.find(({ question }) => namesQuestion(anchor, question.text));
    if (named) return contentPaths.pair(named.id);
    if (post.kind === "weekly") return contentPaths.issue(post.id);
    return first.project ? contentPaths.project(first.project.slug) : contentPaths.pair(first.id);
  };
  const resolved = (link: string): string => {
    const [path = "", anchor = ""] = link.slice(PREFIX.length).split("#");
    return addressOf(decodeURIComponent(path), decodeURIComponent(anchor));
  };
  return (text) =>
    text && {
      ...text,
      html: text.html.replace(/ href="(\/\.post\/[^"]*)"/g, (_, link: string) => {
        const address = resolved(link);
        return address && ` href="${address.replaceAll("&", "&#x26;")}"`;
      }),
      markdown: text.markdown.replace(/(?<=\]\()\/\.post\/[^)\s]*/g, resolved),
    };
}

/** The pairs with their links to posts resolved. */
export function resolvePostLinks(pairs: readonly Pair[], posts: readonly Post[]): Pair[] {
  const inText = postLinks(pairs, posts);
  return pairs.map((pair) => ({ ...pair, question: inText(pair.question), answer: inText(pair.answer) }));
}
