/** Plain text and addresses within Markdown. */

/**
 * Plain text as Markdown that shows it. An `@name` gets a zero-width space: pasted into an issue, it must not call
 * someone who asked a question years ago.
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/@(?=\w)/g, "@\u200b");

/** An address that may stand between the parentheses of a link. */
export const markdownUrl = (url: string): string =>
  url.replace(/[()<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
