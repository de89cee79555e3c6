/**
 * The archive: the pages of a site and their data in one file, for readers who keep all of them. Pages stand in parts that are compressed
 * one by one, so that a page is read without unpacking the others. A directory beside the file tells where each one is.
 */

export const ARCHIVE_FOLDER = "archive/";

/** What `DecompressionStream` calls the compression of a part; Node's name of it is `deflateSync`. */
export const ARCHIVE_COMPRESSION = "deflate";

/** A run of pages, compressed together. */
export interface ArchivePart {
  /** Its bytes in the file: [start, end). */
  start: number;
  end: number;
  /** Path and length in bytes of each page, in their order once unpacked. */
  pages: [path: string, bytes: number][];
}

export interface ArchiveDirectory {
  parts: ArchivePart[];
  /** Files of the search index, which finds the pages. */
  search: string[];
}

/** Where a page is: bytes of the file, and bytes of what they unpack to. */
export interface PlaceInArchive {
  part: Pick<ArchivePart, "start" | "end">;
  from: number;
  to: number;
}

/** The place of the page with this path, relative to the site's root; null if the archive lacks it. */
export function placeInArchive(
  { parts }: Pick<ArchiveDirectory, "parts">,
  path: string,
): PlaceInArchive | null {
  for (const { start, end, pages } of parts) {
    let from = 0;
    for (const [name, bytes] of pages) {
      if (name === path) return { part: { start, end }, from, to: from + bytes };
      from += bytes;
    }
  }
  return null;
}
