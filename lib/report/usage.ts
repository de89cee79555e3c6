/** The interface of a verb of the command line, and the error for wrong usage. */

/** Exit codes of the contract. */
export const EXIT = { success: 0, problems: 1, usage: 2 } as const;

/** Wrong usage: the message is followed by a hint at `--help`; exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

export interface Verb {
  /** The whole help text. */
  help: string;
  /** Runs with the arguments after the verb; returns the exit code. */
  run(args: string[]): Promise<number>;
}
