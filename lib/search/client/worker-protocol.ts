import type { SearchOptions, SearchResults } from "@/lib/search/types";

/** Messages between the page and the search worker. */
export type WorkerRequest =
  /** `promised`: the files that the page fetches while the worker is starting. */
  | { type: "open"; base: string; promised: readonly string[] }
  /** A promised file; null if it could not be fetched. */
  | { type: "file"; name: string; body: string | null }
  | { type: "search"; id: number; query: string; options: SearchOptions }
  | { type: "cancel"; id: number };

export type WorkerResponse =
  /** The script is running. */
  | { type: "ready" }
  | { type: "results"; id: number; results: SearchResults }
  | { type: "failed"; id: number; name: string; message: string };
