/**
 * Something that a person can mend: the message says what was found and what to do, and a stack would only hide it.
 * The command line prints the message alone and exits with 1.
 */
export class ExpectedError extends Error {
  override name = "ExpectedError";
}
