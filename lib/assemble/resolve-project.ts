/** Determines the project of each thread of a post from project lines, topic headings, links and the text. */
import type { Thread } from "@/lib/extract/threads";
import type { Finding } from "@/lib/model/diagnostic";
import type { PairProject } from "@/lib/model/pair";
import type { Project } from "@/lib/model/project";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { best, scoresOf } from "./project-scores";
import { statedProject, unknownLabel } from "./stated-project";

export interface ResolvedProject {
  project: PairProject | null;
  /** The repository (`owner/name`) that a bare number in the thread's heading refers to. */
  repository: string | null;
}

/**
 * Returns the projects of a post's threads, in order. A project line may close several threads: a thread without a line
 * takes the project of the next line if both belong to the same item, or if its text points to that project at least as
 * strongly as to any other. `postProject`: the project of the whole post, from its front matter or folder.
 */
export function resolveProjects(
  threads: readonly Thread[],
  postProject: string | null,
  registry: ProjectRegistry,
): { resolved: ResolvedProject[]; diagnostics: Finding[] } {
  const diagnostics: Finding[] = [];
  const scores = threads.map((thread) => scoresOf(thread, registry));
  const settled = new Map<string, Project>();
  const lines = threads.map((thread, i) => {
    const result = statedProject(thread, scores[i] ?? new Map(), settled, registry);
    if (result.diagnostic) diagnostics.push(result.diagnostic);
    const label = thread.projectLines[0]?.label;
    if (label && result.project) settled.set(label, result.project);
    return result;
  });
  const whole = postProject === null ? null : (registry.named(postProject) ?? registry.nearest(postProject));
  if (postProject !== null && !whole) diagnostics.push(unknownLabel(1, postProject, registry));
  const resolved: ResolvedProject[] = [];
  threads.forEach((thread, i) => {
    resolved.push(one(thread, i));
  });
  return { resolved, diagnostics };

  function one(thread: Thread, i: number): ResolvedProject {
    const own = lines[i];
    if (own?.project) return asStated(own.project);
    if (own?.unknown) return { project: unknownProject(own.unknown), repository: null };
    if (whole) return asStated(whole);
    if (postProject !== null) return { project: unknownProject(postProject), repository: null };
    const named = topicProject(thread);
    if (named) return asStated(named);
    const next = threads.findIndex((_, j) => j > i && lines[j]?.project);
    const shared = next < 0 ? null : (lines[next]?.project ?? null);
    const text = scores[i] ?? new Map<string, number>();
    const clear = best(text);
    if (shared) {
      const sameItem =
        thread.item !== null && threads.slice(i, next + 1).every(({ item }) => item === thread.item);
      const speaks = (text.get(shared.slug) ?? 0) >= Math.max(1, clear?.score ?? 0);
      if (sameItem || speaks) return asStated(shared);
    }
    if (clear) return inferred(clear.slug);
    const before = resolved[i - 1]?.project;
    const sameAsker = thread.asker !== null && threads[i - 1]?.asker?.name === thread.asker.name;
    if (sameAsker && before) return inferred(before.slug);
    const introduced = thread.introduced?.labelled ?? thread.introduced?.linked;
    if (introduced) return inferred(introduced.slug);
    return registry.fallback ? asStated(registry.fallback) : { project: null, repository: null };
  }

  function topicProject(thread: Thread): Project | null {
    const about = thread.topic === null ? null : best(registry.mentions(thread.topic));
    return registry.projects.find((project) => project.slug === about?.slug) ?? null;
  }

  function asStated(project: Project): ResolvedProject {
    return {
      project: { name: project.name, slug: project.slug, stated: true },
      repository: project.repository,
    };
  }

  function inferred(slug: string): ResolvedProject {
    const project = registry.projects.find((candidate) => candidate.slug === slug);
    if (!project) return { project: null, repository: null };
    return { project: { name: project.name, slug, stated: false }, repository: project.repository };
  }
}

/**
 * Returns a project for a name that is not in `projects.yml`: the name as written, with a slug of its ASCII letters.
 */
function unknownProject(name: string): PairProject | null {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug ? { name, slug, stated: true } : null;
}
