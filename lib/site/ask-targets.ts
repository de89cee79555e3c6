/** Where a question goes that nobody has answered: addresses with places for its parts. */
import type { Project } from "@/lib/model/project";
import type { Ask, Site } from "@/lib/model/site";

export interface AskTarget {
  /** Slug of the project whose questions go there; empty where all go to one place. */
  slug: string;
  /** Name of that project, or of the place. */
  name: string;
  /** What a reader is told of the place: a repository, or a host. */
  place: string;
  /** Its address, with `{title}` and `{body}`. */
  template: string;
}

export const githubIssues = (repository: string): string =>
  `https://github.com/${repository}/issues/new?title={title}&body={body}`;

const discussions = (repository: string, category: string): string =>
  `https://github.com/${repository}/discussions/new?category=${encodeURIComponent(category)}&title={title}&body={body}`;

const hostOf = (address: string): string => {
  const { host, pathname } = new URL(address);
  return host || pathname;
};

const sole = (place: string, template: string): AskTarget[] => [{ slug: "", name: place, place, template }];

/** The path of a repository behind the host of its address. */
const repositoryAt = (address: string): string => new URL(address).pathname.replace(/^\/|\/$/g, "");

const withoutSlash = (address: string): string => address.replace(/\/+$/, "");

type Asking = Pick<Project, "slug" | "name" | "repository">;

/** One for each project that has a repository; without any, that of the site. */
function ofRepositories(
  projects: readonly Asking[],
  own: string | null,
  template: (repository: string) => string,
): AskTarget[] {
  const targets = projects.flatMap(({ slug, name, repository }) =>
    repository ? [{ slug, name, place: repository, template: template(repository) }] : [],
  );
  return targets.length === 0 && own ? sole(own, template(own)) : targets;
}

function ofProjects(projects: readonly Asking[], template: string): AskTarget[] {
  if (!template.includes("{project}")) return sole(hostOf(template), template);
  return projects.map(({ slug, name }) => {
    const filled = template.replaceAll("{project}", slug);
    return { slug, name, place: hostOf(filled), template: filled };
  });
}

/** Where the questions of a site go; empty where it takes none. */
export function askTargets(
  { ask, repository }: Pick<Site, "ask" | "repository">,
  projects: readonly Asking[],
): AskTarget[] {
  const chosen: Ask = ask ?? { to: "github-issues", repository: null };
  if (chosen === "off") return [];
  switch (chosen.to) {
    case "github-issues":
    case "github-discussions": {
      const template =
        chosen.to === "github-issues" ? githubIssues : (name: string) => discussions(name, chosen.category);
      if (chosen.repository) return sole(chosen.repository, template(chosen.repository));
      return ofRepositories(projects, repository, template);
    }
    case "discourse": {
      const category = chosen.category ? `&category=${encodeURIComponent(chosen.category)}` : "";
      return sole(
        hostOf(chosen.url),
        `${withoutSlash(chosen.url)}/new-topic?title={title}&body={body}${category}`,
      );
    }
    case "gitlab":
      return sole(
        repositoryAt(chosen.url),
        `${withoutSlash(chosen.url)}/-/issues/new?issue[title]={title}&issue[description]={body}`,
      );
    case "gitee":
      // Its form documents no parameters: the reader copies the text.
      return sole(repositoryAt(chosen.url), `${withoutSlash(chosen.url)}/issues/new`);
    case "url":
      return ofProjects(projects, chosen.url);
  }
}

/** No lone half of a character can be part of an address. */
const encoded = (value: string): string => encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"));

/** The address with its places filled; a parameter whose value is empty is left out. */
export function fillAddress(template: string, values: Readonly<Record<string, string>>): string {
  const known = new Map(Object.entries(values));
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => encoded(known.get(name) ?? slot));
  const isEmpty = (parameter: string): boolean => {
    const name = /=\{(\w+)\}$/.exec(parameter)?.[1];
    return name !== undefined && known.get(name) === "";
  };
  const [place = "", ...query] = template.split("?");
  const parameters = query
    .join("?")
    .split("&")
    .filter((parameter) => parameter && !isEmpty(parameter));
  return [fill(place), ...(parameters.length > 0 ? [parameters.map(fill).join("&")] : [])].join("?");
}

/**
 * Returns a filled address with the characters of other scripts as they are. Browsers encode these themselves (URL
 * Standard, 1.3); in a page they take a third of the room.
 */
export const withoutEscapes = (address: string): string =>
  address.replace(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent);
