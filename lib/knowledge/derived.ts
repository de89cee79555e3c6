/** What pages show of how pairs hang together. */
import type { PreparedBase } from "@/lib/model/knowledge-base";
import type { Pair } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import { relatedPairs } from "./related";
import type { Glossary } from "./topic-concepts";
import { topicsByProject } from "./topics";

export interface DerivedFrom {
  pairs: readonly Pair[];
  /** Those that topics group; a FAQ document has an order of its own. */
  weekly: readonly Pair[];
  projects: readonly Project[];
  glossary: Glossary;
}

export type Derived = Pick<PreparedBase, "related" | "topics">;

/** Returns the related pairs of each pair and the topics of each project. */
export const derive = ({ pairs, weekly, projects, glossary }: DerivedFrom): Derived => ({
  related: relatedPairs(pairs),
  topics: topicsByProject(weekly, projects, glossary),
});
