/** Runs a command and prints expected failures as messages rather than stack traces. */
import { ExpectedError } from "@/lib/model/expected-error";
import { tellFault } from "@/lib/report/faults";
import { say } from "@/lib/report/output";
import { EXIT, UsageError } from "@/lib/report/usage";

/** Sets the exit code of the process to the result of `command`, or to the code of its failure. */
export async function run(name: string, command: () => Promise<number>): Promise<void> {
  process.stdout.on("error", (error: unknown) => endWithoutOutput(name, error));
  try {
    process.exitCode = await command();
  } catch (failure) {
    const error = tellFault(failure);
    if (error instanceof UsageError || isWrongOption(error)) {
      say(`${name}: ${error.message}`);
      process.exitCode = EXIT.usage;
    } else if (error instanceof ExpectedError) {
      say(`${name}: ${error.message}`);
      process.exitCode = EXIT.problems;
    } else {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.exitCode = EXIT.problems;
    }
  }
}

/**
 * Ends the process if its output cannot be written: the reader has closed the pipe (`qa extract DIR | head`), or the
 * disk is full.
 */
function endWithoutOutput(name: string, error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "EPIPE") process.exit(EXIT.success);
  const told = tellFault(error);
  say(`${name}: standard output: ${told instanceof Error ? told.message : told}`);
  process.exit(EXIT.problems);
}

/** `parseArgs` reports unknown and incomplete options with error codes of its own. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
