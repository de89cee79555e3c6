import type { SearchOptions, SearchResults } from "./types";

/** Messages between the page and the search worker. */
export type WorkerRequest =
  | { type: "open"; base: string }
  /** The manifest, which the page fetched while the worker was starting; null if it could not. */
  | { type: "manifest"; body: string | null }
  | { type: "search"; id: number; query: string; options: SearchOptions }
  | { type: "cancel"; id: number };

export type WorkerResponse =
  | { type: "results"; id: number; results: SearchResults }
  | { type: "failed"; id: number; name: string; message: string };
