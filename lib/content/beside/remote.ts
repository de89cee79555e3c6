/** Copies of remote pictures, which outlive their hosts: files below `pictures/`, listed in `pictures.json`. */
import path from "node:path";
import { z } from "zod";
import type { LocalAddress } from "@/lib/extract/local-addresses";
import { ExpectedError } from "@/lib/model/expected-error";
import { imageAddress } from "@/lib/render/link-address";
import { readText } from "../storage/read-text";
import { writeWhole } from "../storage/write";

/** Where copies are, below the content folder. */
export const PICTURES_FOLDER = "pictures";
const LIST = "pictures.json";

/** Paths of copies, relative to the content folder, by address. */
export type RemotePictures = ReadonlyMap<string, string>;

const schema = z.record(z.string(), z.string().regex(/^pictures\/[a-z0-9-]+\.[a-z]+$/));

/** One spelling of an address, as a browser would ask for it. */
export function pictureKey(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url) url.hash = "";
  return url?.href ?? address;
}

/**
 * Where a picture is shown from that lies not in the content folder: its own address, or beside the original post; null
 * for what is no such picture.
 */
export function shownAddress(
  { kind, place, written }: Pick<LocalAddress, "kind" | "place" | "written">,
  original: string | null,
): string | null {
  if (place === "web") return URL.canParse(written) ? pictureKey(written) : null;
  if (place !== "beside" || kind !== "picture" || original === null) return null;
  const address = imageAddress(written, { original, own: {} });
  return address === null ? null : pictureKey(address);
}

/** The list of a content folder; empty where it has none. Throws `ExpectedError` where it cannot be read as one. */
export async function readRemotePictures(folder: string): Promise<RemotePictures> {
  const file = path.join(folder, LIST);
  const text = await readText(file);
  if (text === null) return new Map();
  try {
    return new Map(Object.entries(schema.parse(JSON.parse(text))));
  } catch {
    throw new ExpectedError(
      `${file}: not a list of pictures; restore it, or delete it and run qa sync --pictures`,
    );
  }
}

/** Writes the list, in the order of the addresses. */
export async function writeRemotePictures(folder: string, pictures: RemotePictures): Promise<void> {
  const sorted = [...pictures].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeWhole(path.join(folder, LIST), `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
}
