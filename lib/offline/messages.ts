/** What a page asks of the service worker about the archive, and what it hears back. */

/** Each comes with a port for the answers. */
export type ArchiveRequest = "look" | "keep" | "drop";

/**
 * `absent`: not kept. `loading`: `done` of `bytes` are here. `kept`: all pages are on this device. `full`: the browser gives
 * no more room. `failed`: the network broke off, or brought something else.
 */
export type ArchiveState =
  | { state: "absent"; bytes: number }
  | { state: "loading"; done: number; bytes: number }
  | { state: "kept"; bytes: number }
  | { state: "full"; bytes: number }
  | { state: "failed"; bytes: number };

/** Whether no further answer follows this one. */
export const isLast = ({ state }: ArchiveState): boolean => state !== "loading";
