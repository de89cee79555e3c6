/**
 * Keeps copies of the remote images that posts show. Images are staged first; once all were requested, they are moved
 * into place and the list is written, which makes pages show them. A killed run therefore changes no page.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AssembledPost } from "@/lib/assemble/post";
import { pictureName } from "@/lib/content/beside/picture";
import {
  PICTURES_FOLDER,
  readRemotePictures,
  shownAddress,
  writeRemotePictures,
} from "@/lib/content/beside/remote";
import { lstatOrNull } from "@/lib/content/lstat";
import type { Diagnostic } from "@/lib/model/diagnostic";
import { ExpectedError } from "@/lib/model/expected-error";
import { addressKey } from "@/lib/render/link-address";
import { type Download, type DownloadOptions, download } from "./download";
import { createSlots, inLanes } from "./limit";

/** Concurrent downloads: in total, and from one host. */
const AT_ONCE = 8;
const AT_ONE_HOST = 2;

const DEFAULTS: DownloadOptions = { timeoutMs: 30_000, attempts: 3, backOffMs: 1_000, allowPrivate: false };

export interface KeepOptions extends Partial<DownloadOptions> {
  onProgress?: (done: number, total: number) => void;
}

export interface KeptReport {
  /** Addresses with a new copy. */
  added: string[];
  /** Number of addresses that had a copy before. */
  present: number;
  /** Images that could not be copied, by post and line. */
  diagnostics: Diagnostic[];
}

/** Creates the folder of the copies. Throws `ExpectedError` if it is a link, which may lead anywhere. */
function makePicturesFolder(folder: string): void {
  const place = path.join(folder, PICTURES_FOLDER);
  if (lstatOrNull(place)?.isSymbolicLink()) {
    throw new ExpectedError(
      `${place} is a link, and pictures are kept in no folder outside of ${folder}; put a folder in its place`,
    );
  }
  mkdirSync(place, { recursive: true });
}

/** Keeps copies of the images in published posts below `folder`. One failure does not stop the others. */
export async function keepPictures(
  folder: string,
  posts: readonly AssembledPost[],
  { onProgress, ...given }: KeepOptions = {},
): Promise<KeptReport> {
  const options = { ...DEFAULTS, ...given };
  const known = await readRemotePictures(folder);
  const shown = posts.flatMap(({ post, localAddresses, own }) =>
    localAddresses.flatMap((address) => {
      const url = shownAddress(address, post.url);
      // An image beside the post is shown from there only.
      const isHere = address.place === "beside" && own[addressKey(address.written)] !== undefined;
      return url === null || (isHere && !known.has(url))
        ? []
        : [{ path: post.path, line: address.line, url }];
    }),
  );
  const urls = [...new Set(shown.map(({ url }) => url))];
  const isKept = (url: string): boolean => {
    const copy = known.get(url);
    return copy !== undefined && existsSync(path.join(folder, copy));
  };
  const missing = urls.filter((url) => !isKept(url));
  const staging = path.join(folder, `.qa-pictures-${process.pid}`);
  const added = new Map<string, string>();
  const failed = new Map<string, Extract<Download, { state: "failed" }>>();
  const slot = createSlots(AT_ONCE);
  let done = 0;
  try {
    mkdirSync(staging, { recursive: true });
    await inLanes(
      missing,
      (url) => new URL(url).host,
      AT_ONE_HOST,
      async (url) => {
        const result = await slot(() => download(url, options));
        if (result.state === "failed") failed.set(url, result);
        else {
          const name = pictureName(new URL(url).pathname, result.bytes, result.type);
          writeFileSync(path.join(staging, name), result.bytes);
          added.set(url, name);
        }
        onProgress?.(++done, missing.length);
      },
    );
    if (added.size > 0) makePicturesFolder(folder);
    for (const name of new Set(added.values())) {
      renameSync(path.join(staging, name), path.join(folder, PICTURES_FOLDER, name));
    }
    const copies = [...added].map(([url, name]) => [url, `${PICTURES_FOLDER}/${name}`] as const);
    if (added.size > 0) await writeRemotePictures(folder, new Map([...known, ...copies]));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  const diagnostics = shown.flatMap(({ path: file, line, url }): Diagnostic[] => {
    const found = failed.get(url)?.found;
    return found ? [{ path: file, ...found, line }] : [];
  });
  return { added: [...added.keys()].sort(), present: urls.length - missing.length, diagnostics };
}
