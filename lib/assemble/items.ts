/** Resolves projects and addresses of items, and merges what several posts contain into one item. Pure. */
import type { FoundItem } from "@/lib/extract/items/found";
import { byDate, type Item, type ItemProject } from "@/lib/model/item";
import type { SourceIssue } from "@/lib/model/pair";
import { NAME_WEIGHT, type ProjectRegistry } from "@/lib/model/project-registry";
import { type Addresses, linkAddress } from "@/lib/render/link-address";
import { shortHash } from "@/lib/text/hash";
import { essence } from "@/lib/text/similarity";
import { repositoryOf } from "./references";

type Settled<Kind> = Kind extends Item ? Omit<Kind, "id" | "sources"> & { source: SourceIssue } : never;

/** An item of one post, before it is merged with those of others. Plain data. */
export type SettledItem = Settled<Item>;

const ID_LENGTH = 10;

/** Returns the projects that a text names; keywords alone are too weak. */
function namedIn(text: string, { mentions, projects }: ProjectRegistry): ItemProject[] {
  const weights = mentions(text);
  return projects
    .filter(({ slug }) => (weights.get(slug) ?? 0) >= NAME_WEIGHT)
    .map(({ name, slug }) => ({ name, slug }));
}

/** Returns the project of a label, else that of the address's repository, else the label as written. */
function labelled(label: string, url: string | null, registry: ProjectRegistry): ItemProject[] {
  const known = registry.named(label);
  const repository = url === null ? null : repositoryOf(url, registry);
  const project = known ?? (label === "" && repository ? registry.ofRepository(repository) : null);
  if (project) return [{ name: project.name, slug: project.slug }];
  return label === "" ? [] : [{ name: label, slug: null }];
}

/** Returns the item of one post. `source`: the post, with the line of the item. */
export function settleItem(
  found: FoundItem,
  source: SourceIssue,
  addresses: Addresses,
  registry: ProjectRegistry,
): SettledItem {
  const url = found.url === null ? null : linkAddress(found.url, addresses);
  switch (found.kind) {
    case "reading":
      return { kind: "reading", title: found.title, url, projects: namedIn(found.title, registry), source };
    case "release": {
      const projects = labelled(found.project, url, registry);
      const title = [projects[0]?.name, found.version].filter(Boolean).join(" ");
      return {
        kind: "release",
        title,
        url,
        projects,
        version: found.version,
        changes: found.changes,
        source,
      };
    }
    case "task": {
      const projects = labelled(found.project ?? "", url, registry);
      return { kind: "task", title: found.title, url, projects, level: found.level, source };
    }
  }
}

/** Parameters that track how somebody reached an address and do not select its content. */
const TRACKING = /^(?:utm_\w+|spm|scene|chksm|from|share_source|vd_source|isappinstalled|ref)$/i;

/** Returns one spelling of an address, independent of protocol, tracking parameters and fragment. */
function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  const path = url.pathname.replace(/\/+$/, "");
  return `${url.host.replace(/^www\./, "")}${path}${url.search}`.toLowerCase();
}

/** In characters; different articles may share a shorter title. */
const TELLING_TITLE = 8;

/** Returns the keys of an item; items that share any of them are equal. */
function keysOf(item: SettledItem): string[] {
  const project = essence(item.projects[0]?.slug ?? item.projects[0]?.name ?? "");
  const title = essence(item.title);
  switch (item.kind) {
    case "release":
      return [`release ${project} ${item.version}`];
    case "task":
      return [`task ${project} ${title}`];
    case "reading": {
      const address = item.url ? [`reading ${addressKey(item.url)}`] : [];
      return title.length >= TELLING_TITLE || address.length === 0
        ? [...address, `reading titled ${title}`]
        : address;
    }
  }
}

/** Returns an item as the newest post describes it, with every post that contains it, newest first. */
function joined(group: readonly SettledItem[], id: string): Item[] {
  const sorted = [...group].sort((a, b) => byDate(a.source, b.source));
  const [newest] = sorted;
  if (!newest) return [];
  const { source: _, ...item } = newest;
  const sources = sorted
    .map(({ source }) => source)
    .filter(({ path }, i, all) => all.findIndex((other) => other.path === path) === i);
  const url = sorted.find((each) => each.url !== null)?.url ?? null;
  return [{ ...item, url, id, sources }];
}

/** Returns the items of all posts, each once, newest first; those of one day in the order of the posts. */
export function joinItems(items: readonly SettledItem[]): Item[] {
  const groups = new Map<string, { key: string; items: SettledItem[] }>();
  for (const item of items) {
    const keys = keysOf(item);
    const known = keys.map((key) => groups.get(key)).find((group) => group !== undefined);
    const group = known ?? { key: keys[0] ?? "", items: [] };
    group.items.push(item);
    for (const key of keys) if (!groups.has(key)) groups.set(key, group);
  }
  return [...new Set(groups.values())]
    .flatMap(({ key, items }) => joined(items, shortHash(key, ID_LENGTH)))
    .map((item, order) => ({ item, order }))
    .sort((a, b) => byDate(newestOf(a.item), newestOf(b.item)) || a.order - b.order)
    .map(({ item }) => item);
}

const newestOf = (item: Item): { date: string | null } => item.sources[0] ?? { date: null };
