/** Runs a command and prints expected failures as messages rather than stack traces. */
import { ExpectedError } from "@/lib/model/expected-error";
import { say } from "@/lib/report/output";
import { EXIT, UsageError } from "@/lib/report/usage";

/** Sets the exit code of the process to the result of `command`, or to the code of its failure. Rethrows other errors. */
export async function run(name: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
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

/** `parseArgs` reports unknown and incomplete options with codes of its own. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
