/** The measurements as aligned tables: one question per table, one engine per row. */

import { REAL_SIZE } from "./corpus";
import type { Spread } from "./measure/spread";
import type { EngineReport, OthersReport, Report } from "./report";

type Cell = string;
interface Column<Row = EngineReport> {
  title: string;
  cell(line: Row): Cell;
}

const wide = (text: string): number => [...text].length;

function align(rows: readonly (readonly Cell[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => wide(row[column] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = " ".repeat((widths[column] ?? 0) - wide(cell));
          return column === 0 ? cell + space : space + cell;
        })
        .join("  "),
    )
    .join("\n");
}

interface Named {
  name: string;
  note: string | null;
}

function table<Row extends Named>(
  title: string,
  lines: readonly Row[],
  columns: readonly Column<Row>[],
): string {
  const rows = [
    ["", ...columns.map((column) => column.title)],
    ...lines.map((line) => [
      line.note ? `${line.name} (${line.note})` : line.name,
      ...columns.map((column) => column.cell(line)),
    ]),
  ];
  return `${title}\n${align(rows)}`;
}

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const spread = (value: Spread): string =>
  `${digits(value.median)} [${digits(value.low)}–${digits(value.high)}]`;
const share = (value: number | undefined): string => (value === undefined ? "-" : value.toFixed(3));
const kB = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
const MB = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 2 : 0);

const KINDS: readonly [string, string][] = [
  ["zh_keywords", "keywords"],
  ["zh_natural", "natural"],
  ["en", "English"],
  ["code", "code"],
  ["typo", "typo"],
  ["pinyin", "pinyin"],
  ["trad", "Traditional"],
  ["partial", "partial"],
];

const from =
  (read: (searched: NonNullable<EngineReport["searched"]>) => Cell) =>
  (engine: EngineReport): Cell =>
    engine.searched ? read(engine.searched) : "-";

const QUALITY: readonly Column[] = [
  { title: "MRR@10", cell: from(({ quality }) => share(quality?.all?.mrr)) },
  { title: "success@1", cell: from(({ quality }) => share(quality?.all?.first)) },
  { title: "success@10", cell: from(({ quality }) => share(quality?.all?.ten)) },
  ...KINDS.map(([kind, title]) => ({ title, cell: from(({ quality }) => share(quality?.[kind]?.mrr)) })),
];

const OTHERS_KINDS: readonly [string, string][] = [
  ["all", "MRR@10"],
  ["en-natural", "English natural"],
  ["en-inflected", "inflected"],
  ["en-partial", "partial"],
  ["en-typo", "typo"],
  ["ja", "Japanese"],
  ["zh-keywords", "Chinese keywords"],
  ["zh-natural", "Chinese natural"],
];

const OTHERS: readonly Column<OthersReport>[] = OTHERS_KINDS.map(([kind, title]) => ({
  title,
  cell: ({ quality }) => share(quality[kind]?.mrr),
}));

const KNOWN: readonly Column[] = [
  { title: "first", cell: from(({ knownItems }) => share(knownItems?.first)) },
  { title: "in ten", cell: from(({ knownItems }) => share(knownItems?.ten)) },
  { title: "queries", cell: from(({ knownItems }) => String(knownItems?.queries ?? 0)) },
];

const BYTES: readonly Column[] = [
  { title: "mean", cell: from(({ firstSearch }) => kB(firstSearch.mean)) },
  { title: "median", cell: from(({ firstSearch }) => kB(firstSearch.median)) },
  { title: "p95", cell: from(({ firstSearch }) => kB(firstSearch.p95)) },
  { title: "of it code", cell: from(({ firstSearch }) => kB(firstSearch.code)) },
  {
    title: "index",
    cell: from(({ firstSearch }) => kB(firstSearch.mean - firstSearch.code - firstSearch.results)),
  },
  { title: "results", cell: from(({ firstSearch }) => kB(firstSearch.results)) },
  { title: "all files", cell: from(({ firstSearch }) => kB(firstSearch.total)) },
];

const browsed =
  (read: (figures: NonNullable<EngineReport["browsed"]>) => Cell) =>
  (engine: EngineReport): Cell =>
    engine.browsed ? read(engine.browsed) : "-";

const BROWSER: readonly Column[] = [
  { title: "median", cell: browsed(({ time }) => spread(time)) },
  { title: "p95", cell: browsed(({ p95 }) => digits(p95)) },
  { title: "results", cell: browsed(({ results }) => digits(results)) },
  { title: "queries", cell: browsed(({ queries }) => String(queries)) },
];

const TIMES: readonly Column[] = [
  { title: "p50", cell: from(({ latency }) => spread(latency.p50)) },
  { title: "p95", cell: from(({ latency }) => spread(latency.p95)) },
  { title: "max", cell: from(({ latency }) => spread(latency.max)) },
  { title: "CPU mean", cell: from(({ latency }) => spread(latency.cpu)) },
  { title: "key p95", cell: from(({ keystrokes }) => spread(keystrokes.again)) },
  { title: "key p95, first typed", cell: from(({ keystrokes }) => digits(keystrokes.first)) },
];

const COSTS: readonly Column[] = [
  { title: "index s", cell: ({ built }) => (built ? seconds(built.ms) : "-") },
  { title: "CPU s", cell: ({ built }) => (built ? seconds(built.cpuMs) : "-") },
  { title: "peak MB", cell: ({ built }) => (built ? MB(built.peakBytes) : "-") },
  { title: "open and first query ms", cell: from(({ firstMs }) => digits(firstMs)) },
  { title: "memory MB after 50 queries", cell: from(({ memoryBytes }) => MB(memoryBytes)) },
];

export function formatReport(report: Report): string {
  const { engines, others, extracted, rebuild } = report;
  const source = report.size === REAL_SIZE ? "the real posts" : `generated for ${report.size}`;
  const loads = report.load.map((load) => load.toFixed(1)).join(" before, ");
  const quality = engines.some(({ searched }) => searched?.quality);
  return [
    `${extracted.pairs} pairs (${source}); Node ${process.versions.node}, ${report.cores} cores, load ${loads} after`,
    `extraction ${seconds(extracted.ms)} s (CPU ${seconds(extracted.cpuMs)} s), peak ${MB(extracted.peakBytes)} MB`,
    `one of ${rebuild.posts} posts changed: search built again in ${seconds(rebuild.againMs)} s (at first ${seconds(rebuild.wholeMs)} s), ${rebuild.renamed} of ${rebuild.files} files renamed`,
    ...(quality ? [table("Quality on labelled queries (by kind: MRR@10)", engines, QUALITY)] : []),
    ...(others.length > 0
      ? [table("Quality on documents of other communities, extraction given (MRR@10)", others, OTHERS)]
      : []),
    table("Known items: a pair's own rare words find it", engines, KNOWN),
    table("First search, nothing cached, ten results (kB, Brotli)", engines, BYTES),
    table(
      "First key to results in Chromium, nothing cached, processor slowed to a quarter (ms)",
      engines,
      BROWSER,
    ),
    table("Time a query, everything loaded (ms; median of 5 rounds, lowest and highest)", engines, TIMES),
    table("Build and memory", engines, COSTS),
    ...engines.flatMap(({ name, failed }) => (failed ? [`${name}: ${failed}`] : [])),
    ...report.notes,
  ].join("\n\n");
}
