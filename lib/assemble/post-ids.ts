/** Ids of posts, which form the addresses of their pages. Pure. */
import { postName } from "@/lib/extract/path-clues";
import type { Post } from "@/lib/model/post";

/**
 * Assigns posts their ids: the date, else the folder name, with a number if several would be equal. A numbered id never
 * takes the name that another post has by itself.
 */
export function postIds(posts: readonly Omit<Post, "id">[]): Post[] {
  const slugs = posts.map(slugOf);
  const taken = new Set<string>();
  const own = new Set(slugs);
  const counts = new Map<string, number>();
  return posts.map((post, i) => {
    const slug = slugs[i] ?? "";
    let id = slug;
    for (let count = counts.get(slug) ?? 1; taken.has(id) || (id !== slug && own.has(id)); ) {
      count++;
      counts.set(slug, count);
      id = `${slug}-${count}`;
    }
    taken.add(id);
    return { ...post, id };
  });
}

function slugOf(post: Omit<Post, "id">): string {
  if (post.date) return post.date.replaceAll("-", "");
  return asciiSlug(post.kind === "faq" ? post.path.replace(/\/?index\.md$/, "") : postName(post.path));
}

const asciiSlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "post";
