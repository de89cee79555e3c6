import type { SearchOptions } from "@/lib/search/types";

/** More turns than any conversation has. */
const MOST_TURNS = 50;

/** What finds the results of one thread. */
export const threadOptions = (options: SearchOptions, thread: string): SearchOptions => ({
  ...options,
  limit: MOST_TURNS,
  collapse: false,
  widen: false,
  thread,
});
