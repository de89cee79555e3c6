/** Runs a command and tells its failures in words instead of a stack. */
import { ExpectedError } from "@/lib/model/expected-error";
import { EXIT, UsageError } from "@/lib/report/usage";

/** Sets the exit code of the process to what `command` returns, or to what its failure means. */
export async function run(name: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof UsageError || isWrongOption(error)) {
      console.error(`${name}: ${error.message}`);
      process.exitCode = EXIT.usage;
    } else if (error instanceof ExpectedError) {
      console.error(`${name}: ${error.message}`);
      process.exitCode = EXIT.problems;
    } else throw error;
  }
}

/** parseArgs reports wrong options with codes of its own. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
