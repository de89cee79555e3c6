/**
 * A failure that a person can fix. The message says what was found and what to do; a stack trace would only hide it, so
 * the command line prints the message alone and exits with 1.
 */
export class ExpectedError extends Error {
  override name = "ExpectedError";
}
