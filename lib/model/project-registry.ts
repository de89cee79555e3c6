/** Finds the project that a label, a repository or a text is about. */
import { editDistance } from "@/lib/text/edit-distance";
import type { Project } from "./project";

export interface ProjectRegistry {
  projects: readonly Project[];
  /** The project of pairs that name none; null if such pairs have no project. */
  fallback: Project | null;
  /**
   * Returns the project with this name, slug, repository name or alias, ignoring spelling variants; null if there is
   * none.
   */
  named(label: string): Project | null;
  /** Returns the project that a misspelt label must mean: one or two edits away; null if none is that close. */
  nearest(label: string): Project | null;
  /** Returns the project whose name resembles an unknown label: good enough for a hint, too weak to rely on. */
  similar(label: string): Project | null;
  /**
   * Returns the project of a repository (`owner/name`), or of its own organisation (`owner`, or any repository in it).
   */
  ofRepository(repository: string): Project | null;
  /** Returns the current `owner/name` of a repository, which may have moved. */
  currentRepository(repository: string): string;
  /**
   * Returns how strongly a text points to each project, by slug. A name counts more than a keyword. Empty if it points
   * to none.
   */
  mentions(text: string): Map<string, number>;
}

/** Weight of a project that the text names. */
export const NAME_WEIGHT = 3;
const KEYWORD_WEIGHT = 1;

/** Longer labels are not compared with project names; in characters. */
const MAX_LABEL = 60;

/** Returns a label without what people vary: case, spaces, hyphens, brackets. */
const fold = (label: string): string =>
  label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_.「」【】[\]]/g, "");

const literal = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s*");

/** Returns a pattern that matches a term; a Latin one only as a whole word ("AT 模式" also as "AT模式"). */
function pattern(term: string): string {
  const before = /^[a-z0-9]/i.test(term) ? "(?<![a-z0-9])" : "";
  const after = /[a-z0-9]$/i.test(term) ? "(?![a-z0-9])" : "";
  return before + literal(term.normalize("NFKC").toLowerCase()) + after;
}

/** What projects are recognised by: each key belongs to the first project that claims it. */
interface Claims {
  /** Projects by name, slug, repository name and alias, folded. */
  names: ReadonlyMap<string, Project>;
  /** Projects by the current and former addresses of their main repository. */
  own: ReadonlyMap<string, Project>;
  /** Projects by the address of any of their repositories, or of their organisation. */
  repositories: ReadonlyMap<string, Project>;
}

function claimsOf(projects: readonly Project[]): Claims {
  const names = new Map<string, Project>();
  const own = new Map<string, Project>();
  const repositories = new Map<string, Project>();
  const claim = (map: Map<string, Project>, key: string, project: Project): void => {
    if (key && !map.has(key)) map.set(key, project);
  };
  // A name outranks every alias, whichever project comes first.
  for (const project of projects) claim(names, fold(project.name), project);
  for (const project of projects) {
    const repositoryName = project.repository?.split("/")[1] ?? "";
    for (const name of [project.slug, ...project.aliases, repositoryName]) claim(names, fold(name), project);
    for (const repository of [project.repository ?? "", ...project.formerRepositories]) {
      claim(own, repository.toLowerCase(), project);
      claim(repositories, repository.toLowerCase(), project);
    }
    for (const repository of project.otherRepositories) {
      claim(repositories, repository.toLowerCase(), project);
    }
  }
  return { names, own, repositories };
}

/**
 * Returns a test whether a folded text holds a term. The plain search for its first word, which comes first, rules most
 * terms out faster than a pattern that begins with a look-behind.
 */
function termTest(term: string): (folded: string) => boolean {
  const [first = ""] = term.normalize("NFKC").toLowerCase().trim().split(/\s+/);
  const whole = new RegExp(pattern(term));
  return (folded) => folded.includes(first) && whole.test(folded);
}

/** Returns a function that scores how strongly a text points to each project with keywords, by slug. */
function createMentions(projects: readonly Project[]): ProjectRegistry["mentions"] {
  const terms = projects
    .filter((project) => project.keywords.length > 0)
    .map((project) => ({
      slug: project.slug,
      names: [project.name, ...project.aliases].map(termTest),
      keywords: project.keywords.map(termTest),
    }));
  return (text) => {
    const folded = text.normalize("NFKC").toLowerCase();
    const scores = new Map<string, number>();
    for (const { slug, names, keywords } of terms) {
      const score =
        (names.some((holds) => holds(folded)) ? NAME_WEIGHT : 0) +
        keywords.filter((holds) => holds(folded)).length * KEYWORD_WEIGHT;
      if (score > 0) scores.set(slug, score);
    }
    return scores;
  };
}

/** The project whose name is the fewest edits away from a label; null if none is within `maxEdits` of the shorter one. */
function closestNamed(
  names: ReadonlyMap<string, Project>,
  label: string,
  maxEdits: (length: number) => number,
): Project | null {
  const key = fold(label);
  if (key.length > MAX_LABEL) return null;
  let closest: { project: Project; distance: number } | null = null;
  for (const [name, project] of names) {
    const allowed = maxEdits(Math.min(name.length, key.length));
    const distance = editDistance(key, name, allowed);
    if (distance <= allowed && (!closest || distance < closest.distance)) closest = { project, distance };
  }
  return closest?.project ?? null;
}

/** Creates the registry. If two projects claim a name or an address, the first one gets it. */
export function createProjectRegistry(
  projects: readonly Project[],
  defaultSlug: string | null = null,
): ProjectRegistry {
  const { names, own, repositories } = claimsOf(projects);
  return {
    projects,
    fallback: projects.find(({ slug }) => slug === defaultSlug) ?? null,
    named: (label) => names.get(fold(label)) ?? null,
    // One edit in a short name, two in a long one: more would confuse projects (SOFABolt, SOFABoot).
    nearest: (label) => closestNamed(names, label, (length) => (length >= 10 ? 2 : length >= 4 ? 1 : 0)),
    similar: (label) => closestNamed(names, label, (length) => Math.floor(length / 3)),
    ofRepository(repository) {
      const key = repository.toLowerCase();
      return repositories.get(key) ?? repositories.get(key.split("/")[0] ?? "") ?? null;
    },
    currentRepository: (repository) => own.get(repository.toLowerCase())?.repository ?? repository,
    mentions: createMentions(projects),
  };
}
