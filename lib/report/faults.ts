/** Failures of the file system, told as what they are and how to mend them. */
import { ExpectedError } from "@/lib/model/expected-error";

const WRITABLE = "make it writable, or let the site go elsewhere (QA_OUT)";
const IN_THE_WAY =
  "a file stands where a folder should be; move it away, or let the site go elsewhere (QA_OUT)";

const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the device; free some",
  EDQUOT: "the disk quota is used up; free some space",
  EROFS: `the file system is read-only; ${WRITABLE}`,
  EACCES: `not permitted; ${WRITABLE}`,
  EPERM: `not permitted; ${WRITABLE}`,
  ENOTDIR: IN_THE_WAY,
  EEXIST: IN_THE_WAY,
  EIO: "the disk cannot be read or written; check it",
  EMFILE: "too many files are open; raise the limit (ulimit -n)",
};

/** The error as a message with its mend; any other error as it is. */
export function tellFault(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const fault = FAULTS[String(error.code)];
  if (!fault) return error;
  const place = "dest" in error && error.dest ? error.dest : "path" in error ? error.path : null;
  return new ExpectedError(`${place ? `${place}: ` : ""}${fault}, then build again`, { cause: error });
}
