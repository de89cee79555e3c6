/** Escapes plain text and addresses for Markdown. */

/**
 * Returns Markdown that shows the plain text. An `@name` gets a zero-width space: pasted into an issue, it must not
 * notify somebody who asked a question years ago.
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/@(?=\w)/g, "@\u200b");

/** Returns an address that is safe between the parentheses of a link. */
export const markdownUrl = (url: string): string =>
  url.replace(/[()<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
