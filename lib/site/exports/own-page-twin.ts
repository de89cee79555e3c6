/** `pages/<name>/page.md`: the Markdown twin of a page that the community wrote. */

import { paths } from "../addresses/paths";
import { defaultText } from "../languages/dictionary";
import { escapeMarkdown } from "../wording/markdown-text";
import type { ExportContext, ExportFile } from "./context";

export const ownPageTwins = ({ base }: ExportContext): ExportFile[] =>
  base.pages.map(({ name, title, body }) => ({
    name: `${paths.page(name).slice(1)}page.md`,
    body: `# ${escapeMarkdown(defaultText(title))}\n\n${body.markdown}\n`,
  }));
