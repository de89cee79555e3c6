import type { FilterLists } from "@/lib/search/filters";
import type { Lexicon } from "@/lib/search/index/lexicon";
import type { Reading } from "@/lib/search/index/reading";
import type { Columns } from "@/lib/search/index/tables";
import type { Plan } from "@/lib/search/query/plan";
import type { Cutter } from "@/lib/text/cutter";

/**
 * An index, wherever it lies: the files of a site, or a search engine on other machines. It supplies the vocabulary
 * from which a query becomes a plan, and executes the plan: it reads what ranking needs.
 */
export interface SearchIndex {
  lexicon: Lexicon;
  /** Cuts texts of results as those of the index were cut. */
  cut: Cutter;
  /** The columns of filters, with the values that may be meant by what is given for each. */
  columns(given: FilterLists): Promise<Columns>;
  /** The pairs that may answer a plan, with their weights. */
  read(plan: Plan, columns: Columns, signal?: AbortSignal): Promise<Reading>;
  /** Milliseconds spent waiting for the network or the disk since the index was opened. */
  waited(): number;
}
