/**
 * Reads the manifest of an index that another version may have built; if it is damaged or of another format, fails with
 * an error that names both versions.
 */
import { ExpectedError } from "@/lib/model/expected-error";
import { PROGRAM } from "@/lib/model/program";
import { FILE_KINDS, fileName, MANIFEST_NAME } from "@/lib/search/format/file-names";
import {
  contentHash,
  ForeignIndexError,
  type Manifest,
  parseManifest,
  SCHEMA_VERSION,
} from "@/lib/search/format/manifest";
import type { LoadFile } from "@/lib/search/index/index-files";
import type { AboutSite } from "@/lib/site/exports/about";
import { keepOnly } from "./disk-cache";

interface Source {
  name: string;
  about(): Promise<AboutSite>;
  /** The cache folder of its files; null: no cache. */
  cache: string | null;
}

/** Returns `load` with a check of the manifest. Rejects with `ExpectedError` if it is unreadable. */
export function checkedManifest(load: LoadFile, source: Source): LoadFile {
  return async (name, again) => {
    const body = await load(name, again);
    if (name !== MANIFEST_NAME) return body;
    if (body === null) {
      throw new ExpectedError(
        `${source.name}: there is no search/${MANIFEST_NAME}; give the root of a site that ${PROGRAM.name} built`,
      );
    }
    const manifest = await readManifest(body, source);
    if (source.cache !== null) await keepOnly(source.cache, isOf(manifest));
    return body;
  };
}

async function readManifest(body: string, { name, about }: Source): Promise<Manifest> {
  try {
    const manifest = parseManifest(body);
    if (contentHash(manifest.files) !== manifest.content)
      throw new ForeignIndexError("its manifest is damaged");
    return manifest;
  } catch (error) {
    if (!(error instanceof ForeignIndexError)) throw error;
    const builder = await about().catch(() => null);
    throw new ExpectedError(`${name}: ${whichVersion(builder)}`, { cause: error });
  }
}

/** Says what to do about an index of another version. Sites of old versions do not state theirs. */
function whichVersion(builder: AboutSite | null): string {
  const own = `this is ${PROGRAM.name} ${PROGRAM.version}, which reads form ${SCHEMA_VERSION}`;
  if (builder === null) {
    return `its index was built by a version of ${PROGRAM.name} that does not say which; ${own}. Build the site again with ${PROGRAM.version}`;
  }
  const { program, index } = builder;
  const theirs = `its index has form ${index.schema}, built by ${program.name} ${program.version}`;
  if (index.schema > SCHEMA_VERSION) return `${theirs}; ${own}. Use ${PROGRAM.name} ${program.version}`;
  if (index.schema < SCHEMA_VERSION) {
    return `${theirs}; ${own}. Build the site again with ${PROGRAM.version}, or use ${PROGRAM.name} ${program.version}`;
  }
  return `its index was built by ${program.name} ${program.version} from another tokenizer, or is damaged; ${own}. Build the site again`;
}

/** Returns a predicate for cached files of this build; by name, since a manifest may claim any number of files. */
const isOf =
  ({ files }: Manifest) =>
  (name: string): boolean =>
    FILE_KINDS.some((kind) => {
      const number = Number.parseInt(name.slice(kind.length + 1), 36);
      return number < files[kind].count && fileName(kind, number, files[kind]) === name;
    });
