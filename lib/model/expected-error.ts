/**
 * A failure that the user can fix. The message says what was found and what to do; a stack trace would only obscure it,
 * so the command line prints the message alone and exits with 1.
 */
export class ExpectedError extends Error {
  override name = "ExpectedError";
}
