import { eachFilter } from "@/lib/search/filters";
import { cutBlocks } from "@/lib/search/format/blocks";
import { type DocColumns, GROWING_FILTERS, PAIRS_WITH_ALL_COLUMNS } from "@/lib/search/format/columns";
import { chunkSizeFor } from "@/lib/search/format/entries";
import { seal } from "@/lib/search/format/envelope";
import { FILE_KINDS, type FileKind, fileName, MANIFEST_NAME, namesFor } from "@/lib/search/format/file-names";
import { TOKENIZER_FINGERPRINT } from "@/lib/search/format/fingerprint";
import { contentHash, type Manifest, SCHEMA_VERSION } from "@/lib/search/format/manifest";
import { type Stemmer, stemmersFor } from "@/lib/text/stem/stems";
import { indexParts, type KeptWork, NOTHING_KEPT, type SearchInput } from "./parts";
import { packShards } from "./shards";

export interface SearchFile {
  /** Relative to the folder `search/`. */
  name: string;
  body: string;
}

export interface SearchBuild {
  manifest: Manifest;
  files: SearchFile[];
  /** The languages, besides English, whose stemmers a reader needs to cut its queries. */
  stemmers: Stemmer[];
  work: KeptWork;
}

/** Builds all files that the search fetches. Pure: the same input gives the same bytes, whatever `kept` holds. */
export function buildSearchFiles(input: SearchInput, kept: KeptWork = NOTHING_KEPT): SearchBuild {
  const { parts, work } = indexParts(input, kept);
  const { entries, columns, threads, projectNames, same } = parts;
  const chunkSize = chunkSizeFor(entries.length);
  const apart = entries.length > PAIRS_WITH_ALL_COLUMNS ? GROWING_FILTERS : [];
  const filters = eachFilter((name) => (apart.includes(name) ? null : columns[name]));
  const docs: DocColumns = { filters, projectNames, threads, same };
  const words = cutBlocks(parts.words);
  const sounds = cutBlocks(parts.sounds);

  const { names, files } = nameFiles({
    terms: packShards(parts.postings, entries.length, parts.glossary),
    entries: chunksOf(entries, chunkSize),
    docs: [docs],
    filters: apart.map((name) => columns[name]),
    language: [parts.language],
    homophones: [parts.readings, parts.homophones],
    words: words.blocks,
    sounds: sounds.blocks,
  });
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    tokenizer: TOKENIZER_FINGERPRINT,
    content: contentHash(names),
    pairs: entries.length,
    chunkSize,
    files: names,
    words: words.list,
    sounds: sounds.list,
  };
  return {
    manifest,
    files: [...files, { name: MANIFEST_NAME, body: JSON.stringify(manifest) }],
    stemmers: stemmersFor(parts.language.languages, parts.postings.keys()),
    work,
  };
}

/** Names the files of every kind and fills them. */
function nameFiles(parts: Record<FileKind, readonly unknown[]>): {
  names: Manifest["files"];
  files: SearchFile[];
} {
  const named = FILE_KINDS.map((kind) => {
    const bodies = parts[kind].map((data) => JSON.stringify(data));
    return { kind, bodies, names: namesFor(bodies) };
  });
  const files = named.flatMap(({ kind, bodies, names }) =>
    bodies.map((json, number) => {
      const name = fileName(kind, number, names);
      return { name, body: seal(name, json) };
    }),
  );
  const names = Object.fromEntries(named.map(({ kind, names }) => [kind, names])) as Manifest["files"];
  return { names, files };
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
  return chunks;
}
