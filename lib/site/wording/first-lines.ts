/** What tells at a glance what a post is about. */
import { itemsOfPost } from "@/lib/knowledge/items";
import { pairsOfPost } from "@/lib/knowledge/read";
import type { KnowledgeBase } from "@/lib/model/knowledge-base";
import type { Post } from "@/lib/model/post";
import { headline } from "./headline";

/** The questions that begin its threads, each in a line; where it has none, what else it holds. */
export function firstLines(base: KnowledgeBase, { path }: Post): string[] {
  const questions = pairsOfPost(base, path).filter(({ thread }) => thread.position === 1);
  if (questions.length > 0) return questions.map(({ question }) => headline(question.text));
  return itemsOfPost(base, path).flatMap(({ items }) => items.map(({ title }) => title));
}
