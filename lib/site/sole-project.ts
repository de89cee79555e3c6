/** A site of one project: lists need not say in every row whose question it is. */
import type { Pair } from "@/lib/model/pair";

/** Returns the name of the project that all pairs have; empty if they differ. */
export function soleProjectOf(pairs: readonly Pick<Pair, "project">[]): string {
  const names = new Set(pairs.map(({ project }) => project?.name ?? ""));
  const [name = ""] = names;
  return names.size === 1 ? name : "";
}

/** Whether this is the only project of the site. Builds put its name in place of the variable. */
export const isSoleProject = (name: string | null | undefined): boolean =>
  Boolean(name) && name === process.env.NEXT_PUBLIC_QA_SOLE_PROJECT;
