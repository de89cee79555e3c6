/** Writes the archive of a finished export: all its pages in one file, and the directory of that file. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { filesBelow } from "@/lib/content/storage/folder";
import { writeWhole } from "@/lib/content/storage/write";
import { ARCHIVE_FOLDER, type ArchiveDirectory, type ArchivePart } from "@/lib/offline/archive";
import { type ArchiveFiles, isIndexFile } from "@/lib/offline/plan";
import { hashOf } from "../server/files";

/** Unpacked. Larger parts save little, and a phone unpacks this in a few hundredths of a second. */
const PART_BYTES = 1_000_000;

/** Pages, and the data that each of them fetches once it is open. */
const PAGE = /(?:^|\/)index\.(?:html|txt)$/;

const pathOf = (name: string): string => name.replace(/index\.html$/, "");

/** The pages of a folder in runs of about the size of a part. */
function* runsOf(folder: string, names: readonly string[]): Generator<{ path: string; body: Buffer }[]> {
  let run: { path: string; body: Buffer }[] = [];
  let bytes = 0;
  for (const name of names) {
    const body = readFileSync(path.join(folder, name));
    run.push({ path: pathOf(name), body });
    bytes += body.length;
    if (bytes < PART_BYTES) continue;
    yield run;
    run = [];
    bytes = 0;
  }
  if (run.length > 0) yield run;
}

/** Writes the archive of the export in `folder` into it, and returns the names and the size of its files. */
export async function writeArchive(folder: string): Promise<ArchiveFiles> {
  const files = await filesBelow(folder);
  const bodies: Buffer[] = [];
  const parts: ArchivePart[] = [];
  let end = 0;
  for (const run of runsOf(
    folder,
    files.filter((name) => PAGE.test(name)),
  )) {
    const packed = deflateSync(Buffer.concat(run.map(({ body }) => body)), { level: 9 });
    const start = end;
    end += packed.length;
    bodies.push(packed);
    parts.push({ start, end, pages: run.map(({ path: page, body }) => [page, body.length]) });
  }
  const write = async (kind: string, ending: string, body: Buffer): Promise<string> => {
    const name = `${ARCHIVE_FOLDER}${kind}-${hashOf(body)}.${ending}`;
    await writeWhole(path.join(folder, name), body);
    return name;
  };
  const directory: ArchiveDirectory = { parts, search: files.filter(isIndexFile) };
  return {
    pages: await write("pages", "bin", Buffer.concat(bodies)),
    directory: await write("directory", "json", Buffer.from(JSON.stringify(directory))),
    bytes: end,
  };
}
