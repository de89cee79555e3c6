/** The source of an index from the files of a built site. There, the longest lists are cut to the strongest pairs. */
import { eachFilter, FILTER_NAMES } from "@/lib/search/filters";
import type { DocColumns, FilterColumn } from "@/lib/search/format/columns";
import { GROWING_FILTERS } from "@/lib/search/format/columns";
import type { PackedEntry } from "@/lib/search/format/entries";
import { type FileKind, fileName, MANIFEST_NAME } from "@/lib/search/format/file-names";
import { MissingFileError, parseManifest } from "@/lib/search/format/manifest";
import { type PackedShard, unpackShard } from "@/lib/search/format/pack";
import { createIndexFiles, type LoadFile } from "@/lib/search/index/index-files";
import type { PackedLanguage } from "@/lib/search/index/language";
import { type EngineSource, type SourceTerm, sortedMeanings, sortedTerms } from "./source";

/**
 * Reads all files of an index. Throws `ForeignIndexError` for one of another version, `MissingFileError` for an
 * incomplete one.
 */
export async function sourceOfSite(load: LoadFile): Promise<EngineSource> {
  const body = await load(MANIFEST_NAME);
  if (body === null) throw new MissingFileError(`Search index: there is no ${MANIFEST_NAME}.`);
  const { files } = parseManifest(body);
  const cache = createIndexFiles(load);
  const read = <T>(kind: FileKind, number: number): Promise<T> =>
    cache.file(fileName(kind, number, files[kind]), (data) => data as T);
  async function all<T>(kind: FileKind): Promise<T[]> {
    const parts: T[] = [];
    // Sequential: a site of a hundred thousand pairs has ten thousand files.
    for (let number = 0; number < files[kind].count; number++) parts.push(await read<T>(kind, number));
    return parts;
  }
  const linesOf = async (kind: FileKind): Promise<string[]> =>
    (await all<string>(kind)).flatMap((block) => (block === "" ? [] : block.split("\n")));

  const docs = await read<DocColumns>("docs", 0);
  const shards = await all<PackedShard>("terms");
  const apart = FILTER_NAMES.filter((name) => !docs.filters[name]);
  const columns = new Map(
    await Promise.all(
      apart.map(
        async (name) => [name, await read<FilterColumn>("filters", GROWING_FILTERS.indexOf(name))] as const,
      ),
    ),
  );
  const whole = eachFilter((name) => docs.filters[name] ?? columns.get(name) ?? NO_COLUMN);
  return {
    entries: (await all<PackedEntry[]>("entries")).flat(),
    columns: whole,
    threads: docs.threads,
    same: docs.same,
    words: await linesOf("words"),
    sounds: await linesOf("sounds"),
    terms: sortedTerms(shards.flatMap(termsOf)),
    tables: {
      language: await read<PackedLanguage>("language", 0),
      meanings: sortedMeanings(shards.flatMap(({ g }) => g ?? [])),
      readings: await read<string>("homophones", 0),
      homophones: await read<string>("homophones", 1),
      projects: whole.project.values.map((slug, i) => ({ slug, names: docs.projectNames[i] ?? [] })),
      years: whole.year.values,
    },
  };
}

const NO_COLUMN: FilterColumn = { values: [], width: 1, numbers: "", more: [] };

const termsOf = (shard: PackedShard): SourceTerm[] =>
  unpackShard(shard).map(([term, pairs], i) => ({
    term,
    pairs,
    count: shard.n?.[term] ?? pairs.length,
    level: shard.c.charCodeAt(i) - 48,
  }));
