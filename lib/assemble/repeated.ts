/** Tells the lines that every post has, such as an editor's greeting, from those that a post alone has. Pure. */
import type { Diagnostic } from "@/lib/model/diagnostic";
import type { AssembledPost } from "./post";

/** In so many posts the same line is a habit. */
const HABIT = 3;

/** The letters of a line that belongs to no question, its numbers being of the day; null for any other finding. */
function lineKey({ code, slots }: Diagnostic): string | null {
  if (code !== "outside-thread") return null;
  const letters = String(slots.found)
    .toLowerCase()
    .replace(/\d+/g, "0")
    .replace(/[^\p{L}\p{N}]/gu, "");
  return letters === "" ? null : letters;
}

/** Posts without findings about lines that recur from post to post; their blocks count as knowingly passed over. */
export function withoutHabits(posts: readonly AssembledPost[]): AssembledPost[] {
  const counts = new Map<string, number>();
  for (const { diagnostics } of posts) {
    const own = new Set(diagnostics.map(lineKey));
    for (const key of own) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isHabit = (diagnostic: Diagnostic): boolean => {
    const key = lineKey(diagnostic);
    return key !== null && (counts.get(key) ?? 0) >= HABIT;
  };
  return posts.map((post) => {
    const diagnostics = post.diagnostics.filter((diagnostic) => !isHabit(diagnostic));
    const passed = post.diagnostics.length - diagnostics.length;
    if (passed === 0) return post;
    const { blocks, assigned } = post.coverage;
    return { ...post, diagnostics, coverage: { blocks, assigned: assigned + passed } };
  });
}
