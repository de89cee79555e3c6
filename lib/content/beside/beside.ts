/**
 * Resolves the local files that posts refer to: images, which are copied into the site, and other posts, which are
 * linked.
 */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { linkToPost } from "@/lib/assemble/post-links";
import type { LocalAddress } from "@/lib/extract/local-addresses";
import type { ExtractedPost } from "@/lib/extract/post";
import { contentPaths } from "@/lib/model/content-paths";
import { type Finding, finding } from "@/lib/model/diagnostic";
import { type Addresses, addressKey } from "@/lib/render/link-address";
import { judgePicture, MAX_PICTURE_BYTES, pictureName } from "./picture";
import { type RemotePictures, shownAddress } from "./remote";

/** An image of a content folder that the site shows. `name`: its name in the site; `file`: its location. */
export interface KeptPicture {
  name: string;
  file: string;
}

/** Folders from which static site generators serve root-relative addresses. */
const ROOTS = ["", "static", "public", "assets"];

interface Split {
  name: string;
  anchor: string;
}

function split(written: string): Split {
  const [, name = "", anchor = ""] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(addressKey(written)) ?? [];
  return { name, anchor };
}

/** Returns the paths in the content folder that an address in the post at `post` may mean. */
function candidates(post: string, name: string): string[] {
  const below = name.startsWith("/")
    ? ROOTS.map((root) => path.posix.join(root, name))
    : [path.posix.join(path.posix.dirname(post), name)];
  return below.map((place) => place.replace(/^\/+/, "")).filter((place) => !place.startsWith(".."));
}

/** Returns the posts that a path may mean: the path itself, or the source of a page at that address. */
function postsAt(place: string): string[] {
  const page = place.replace(/\/$/, "").replace(/\.html?$/i, "");
  return [place, ...["md", "markdown", "mdx"].flatMap((end) => [`${page}.${end}`, `${page}/index.${end}`])];
}

type Found = { state: "found"; address: string } | { state: "lost"; why: Finding };

/** A post as extracted or assembled, or a page. */
interface WithAddresses extends Pick<ExtractedPost, "localAddresses"> {
  post: Placed;
}

type Placed = Pick<ExtractedPost["post"], "path" | "url">;

export interface Beside {
  /** Returns the site's own address for each local address of a post, with diagnostics for the others. */
  resolve(post: WithAddresses): Promise<{ own: Addresses["own"]; lost: Finding[] }>;
  /** Returns the images that posts show, once their addresses are resolved; sorted by name. */
  picturesOf(posts: readonly { own: Addresses["own"] }[]): KeptPicture[];
}

export interface ContentFiles {
  folder: string;
  /** Paths of all files, relative to the folder. */
  files: ReadonlySet<string>;
  posts: ReadonlySet<string>;
  /** Names of the pages of the community's own, by the path of their files. */
  pages: ReadonlyMap<string, string>;
  /** Paths of the copies of remote images, by address. */
  remote: RemotePictures;
}

/** Creates a resolver over the files of a content folder (`entriesBelow`, which follows no links). */
export function openBeside({ folder, files, posts, pages, remote }: ContentFiles): Beside {
  const kept = new Map<string, KeptPicture>();
  const judged = new Map<string, Promise<(written: LocalAddress) => Found>>();

  const judge = async (place: string): Promise<(address: LocalAddress) => Found> => {
    const file = path.join(folder, place);
    const lost =
      (why: (address: LocalAddress) => Finding) =>
      (address: LocalAddress): Found => ({ state: "lost", why: why(address) });
    const { size } = await stat(file);
    if (size > MAX_PICTURE_BYTES) {
      return lost(({ line, written }) =>
        finding("unusable-picture/size", line, { found: written, bytes: size, limit: MAX_PICTURE_BYTES }),
      );
    }
    const bytes = await readFile(file);
    const picture = judgePicture(bytes);
    if (picture.state !== "picture") {
      const kind = picture.state === "active" ? "active" : "type";
      return lost(({ line, written }) => finding(`unusable-picture/${kind}`, line, { found: written }));
    }
    const name = pictureName(place, bytes, picture.type);
    kept.set(name, { name, file });
    return () => ({ state: "found", address: contentPaths.media(name) });
  };

  const findPicture = async ({ path, url }: Placed, address: LocalAddress): Promise<Found | null> => {
    const beside = address.place === "web" ? [] : candidates(path, split(address.written).name);
    const shown = shownAddress(address, url);
    const copy = shown === null ? undefined : remote.get(shown);
    const place = [...beside, ...(copy === undefined ? [] : [copy])].find((each) => files.has(each));
    if (place === undefined) return null;
    const known = judged.get(place) ?? judge(place);
    judged.set(place, known);
    return (await known)(address);
  };

  const findPost = (post: string, { written }: LocalAddress): Found | null => {
    const { name, anchor } = split(written);
    const target =
      name === ""
        ? post
        : candidates(post, name)
            .flatMap(postsAt)
            .find((each) => posts.has(each) || pages.has(each));
    if (target === undefined) return null;
    const page = pages.get(target);
    const address = page === undefined ? linkToPost(target, anchor) : contentPaths.page(page);
    return { state: "found", address };
  };

  /** Null for a remote image without a local copy: it is shown from its host. */
  const find = async (post: Placed, address: LocalAddress): Promise<Found | null> => {
    const { kind, line, written, place } = address;
    if (place === "web") return findPicture(post, address);
    if (place === "machine") return { state: "lost", why: finding("local-path", line, { found: written }) };
    const found = (kind === "link" && findPost(post.path, address)) || null;
    const isPicture = kind === "picture" || /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(split(written).name);
    return (
      found ??
      (isPicture ? await findPicture(post, address) : null) ?? {
        state: "lost",
        why: finding(`missing-file/${kind}`, line, { found: written }),
      }
    );
  };

  return {
    async resolve({ post, localAddresses }) {
      const own: Record<string, string> = {};
      const lost: Finding[] = [];
      for (const address of localAddresses) {
        const found = await find(post, address);
        if (found === null) continue;
        if (found.state === "found") own[addressKey(address.written)] = found.address;
        // A file missing here may exist beside the original.
        else if (found.why.code !== "missing-file" || post.url === null) lost.push(found.why);
      }
      return { own, lost };
    },
    picturesOf(posts) {
      const shown = new Set(posts.flatMap(({ own }) => Object.values(own)));
      return [...kept.values()]
        .filter(({ name }) => shown.has(contentPaths.media(name)))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
