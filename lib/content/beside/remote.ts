/** Local copies of remote images, which outlive their hosts: files below `pictures/`, listed in `pictures.json`. */
import path from "node:path";
import { z } from "zod";
import type { LocalAddress } from "@/lib/extract/local-addresses";
import { ExpectedError } from "@/lib/model/expected-error";
import { imageAddress } from "@/lib/render/link-address";
import { readText } from "../storage/read-text";
import { writeWhole } from "../storage/write";

/** The folder of the copies, below the content folder. */
export const PICTURES_FOLDER = "pictures";
const LIST = "pictures.json";

/** Paths of copies, relative to the content folder, by address. */
export type RemotePictures = ReadonlyMap<string, string>;

const schema = z.record(z.string(), z.string().regex(/^pictures\/[a-z0-9-]+\.[a-z]+$/));

/** Returns one spelling of an address, as a browser would request it. */
export function pictureKey(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url) url.hash = "";
  return url?.href ?? address;
}

/**
 * Returns the address of an image outside the content folder: its own, or one beside the original post; null if it is
 * no such image.
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

/** Returns the list of a content folder; empty if it has none. Throws `ExpectedError` if it is invalid. */
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

/** Writes the list, sorted by address. */
export async function writeRemotePictures(folder: string, pictures: RemotePictures): Promise<void> {
  const sorted = [...pictures].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeWhole(path.join(folder, LIST), `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
}
