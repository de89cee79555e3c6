/** Images that the site serves: typed by their bytes rather than their name, and named by their content. */
import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import { isInertSvg } from "./svg";

/** In bytes. A larger image makes a page too slow for a phone. */
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;

/** Image types that browsers display. */
const TYPES = ["png", "jpg", "gif", "webp", "avif", "svg"] as const;
export type PictureType = (typeof TYPES)[number];

export type Judged = { state: "picture"; type: PictureType } | { state: "no-picture" } | { state: "active" };

/** Returns what the bytes are. */
export function judgePicture(bytes: Uint8Array): Judged {
  let found: string | undefined;
  try {
    found = imageSize(bytes).type;
  } catch {
    // Not an image that the library knows, or a truncated one.
    return { state: "no-picture" };
  }
  const type = TYPES.find((each) => each === found);
  if (!type) return { state: "no-picture" };
  return type === "svg" && !isInertSvg(bytes) ? { state: "active" } : { state: "picture", type };
}

const HASH_LENGTH = 12;
const STEM_LENGTH = 40;

/** Returns the file name of an image: its original name, in ASCII, with a hash of its content: `arch-0f3a….png`. */
export function pictureName(written: string, bytes: Uint8Array, type: PictureType): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, HASH_LENGTH);
  const stem = written
    .replace(/^.*\//, "")
    .replace(/\.\w+$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, STEM_LENGTH)
    .replace(/^-+|-+$/g, "");
  return `${stem ? `${stem}-` : ""}${hash}.${type}`;
}
