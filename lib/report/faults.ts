/** Describes file system errors in words: the problem, the path, and the fix. */
import { ExpectedError } from "@/lib/model/expected-error";

const PERMISSION = "not permitted; make it writable and readable for this user, or name another place";
const FILE_IN_THE_WAY = "a file stands where a folder should be; move it away, or name another place";

/** By Node's error code. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the device; free some",
  EDQUOT: "the disk quota is used up; free some space",
  EFBIG: "the file is larger than the file system allows; name a place on another one",
  EROFS: "the file system is read-only; make it writable, or name another place",
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EISDIR: "a folder stands where a file should be; move it away, or name another place",
  ENOTDIR: FILE_IN_THE_WAY,
  EEXIST: FILE_IN_THE_WAY,
  ENOTEMPTY: "the folder is not empty; something else writes there, wait for it",
  ENOENT: "there is no such file or folder; something else may have moved it",
  ELOOP: "a link stands there, or links lead around in a circle; remove it",
  ENAMETOOLONG: "the name is longer than the file system allows; shorten it",
  EBUSY: "something else uses it; wait for it, or end it",
  EIO: "the disk cannot be read or written; check it",
  EMFILE: "too many files are open; raise the limit (ulimit -n)",
  ENFILE: "too many files are open on this computer; end something else",
  ENOMEM: "not enough memory is left; end something else",
};

const UNMAKABLE =
  "the folder cannot be made; look whether the one above it is there and its file system not read-only";

/** When `mkdir -p` cannot create a folder, Node reports ENOENT. */
const isUnmakable = (error: Error & { code?: unknown }): boolean =>
  error.code === "ENOENT" && "syscall" in error && error.syscall === "mkdir";

/** Returns problem and fix in words, without the path; null if the file system did not fail. */
function faultOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || error instanceof ExpectedError) return null;
  return isUnmakable(error) ? UNMAKABLE : (FAULTS[String(error.code)] ?? null);
}

/** Returns what to print of an error after the path that it is about: never the words of Node and the system. */
export const inWords = (error: unknown): string =>
  faultOf(error) ?? (error instanceof Error ? error.message : String(error));

/** Returns the error as an `ExpectedError` with path and fix; any other error unchanged. */
export function tellFault(error: unknown): unknown {
  const fault = faultOf(error);
  if (fault === null || !(error instanceof Error)) return error;
  const place = "dest" in error && error.dest ? error.dest : "path" in error ? error.path : null;
  return new ExpectedError(place ? `${place}: ${fault}` : fault, { cause: error });
}
