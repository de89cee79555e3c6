/** Finds the GitHub issues, pull requests and discussions that a thread links to. */
import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { GitHubReference, ReferenceKind } from "@/lib/model/pair";
import type { ProjectRegistry } from "@/lib/model/project-registry";

/** Tolerates common errors: one slash after the scheme, two before the owner, `issuse` for `issues`. */
const REFERENCE =
  /https?:\/{1,2}(?:www\.)?github\.com\/+([\w.-]+)\/+([\w.-]+)\/+(issues?|issuse|pulls?|discussions?)\/+(\d+)(#[\w-]+)?/gi;

const kindOf = (segment: string): ReferenceKind =>
  /^pull/i.test(segment) ? "pull" : /^disc/i.test(segment) ? "discussion" : "issue";

const PATHS: Record<ReferenceKind, string> = { issue: "issues", pull: "pull", discussion: "discussions" };

/** Returns a reference by repository and number. A repository that moved gets its current address. */
export function toReference(
  repository: string,
  number: number,
  registry: ProjectRegistry,
  kind: ReferenceKind = "issue",
  fragment = "",
): GitHubReference {
  const current = registry.currentRepository(repository);
  return {
    kind,
    repository: current,
    number,
    url: `https://github.com/${current}/${PATHS[kind]}/${number}${fragment}`,
  };
}

/** Returns all references in a text or an address, in order, including repetitions. */
export function referencesInText(text: string, registry: ProjectRegistry): GitHubReference[] {
  return [...text.matchAll(REFERENCE)].map(([, owner, name, segment, number, fragment]) =>
    toReference(`${owner}/${name}`, Number(number), registry, kindOf(segment ?? ""), fragment),
  );
}

const asRoot = (children: RootContent[]): Root => ({ type: "root", children });

/** Returns all references that blocks link to or show as text. */
export function referencesInBlocks(blocks: RootContent[], registry: ProjectRegistry): GitHubReference[] {
  const found: GitHubReference[] = [];
  visit(asRoot(blocks), (node) => {
    if (node.type === "link") found.push(...referencesInText(node.url, registry));
    else if (node.type === "text" || node.type === "inlineCode" || node.type === "code") {
      found.push(...referencesInText(node.value, registry));
    }
  });
  return found;
}

/** Returns the references without repetitions, keeping the first of each repository and number. */
export function uniqueReferences(references: GitHubReference[]): GitHubReference[] {
  const seen = new Map<string, GitHubReference>();
  for (const reference of references) {
    const key = `${reference.repository.toLowerCase()}#${reference.number}`;
    if (!seen.has(key)) seen.set(key, reference);
  }
  return [...seen.values()];
}

/** Returns the repository that an address belongs to (current `owner/name`); null for any other address. */
export function repositoryOf(url: string, registry: ProjectRegistry): string | null {
  const match = /^https?:\/+(?:www\.)?github\.com\/+([\w.-]+)\/+([\w.-]+)/i.exec(url);
  return match ? registry.currentRepository(`${match[1]}/${match[2]}`) : null;
}

/** Returns the repositories that blocks link to (current `owner/name`), including repetitions. */
export function repositoriesInBlocks(blocks: RootContent[], registry: ProjectRegistry): string[] {
  const found: string[] = [];
  visit(asRoot(blocks), "link", (node) => {
    const repository = repositoryOf(node.url, registry);
    if (repository !== null) found.push(repository);
  });
  return found;
}
