/** The manifest of an index that another program may have built: whole, of a form that this one reads, or an error that says what is. */
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
  /** Where its files are kept; null: nowhere. */
  cache: string | null;
}

/** `load`, whose manifest is read before it is given on. Rejects with `ExpectedError` where it cannot be. */
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

/** What to do about an index that another version built. Sites of old versions do not say which. */
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

/** Whether a file that was kept is one of this build; by its name, since a manifest may claim any number of files. */
const isOf =
  ({ files }: Manifest) =>
  (name: string): boolean =>
    FILE_KINDS.some((kind) => {
      const number = Number.parseInt(name.slice(kind.length + 1), 36);
      return number < files[kind].count && fileName(kind, number, files[kind]) === name;
    });
