/** Diagnostics about the files of a content folder, as opposed to their text. */
import { type Diagnostic, finding } from "@/lib/model/diagnostic";
import type { FileRead } from "./files";

export function unreadableFile({
  path,
  reason,
  detail,
}: Extract<FileRead, { state: "unreadable" }>): Diagnostic {
  const found =
    reason === "not-text"
      ? finding("unreadable-file/not-text", 1)
      : finding(`unreadable-file/${reason}`, 1, { detail });
  return { path, ...found };
}

export const badEncoding = (path: string, line: number): Diagnostic => ({
  path,
  ...finding("bad-encoding", line),
});

export const linkedInput = (path: string): Diagnostic => ({ path, ...finding("linked-input", 1) });

export const otherText = (path: string): Diagnostic => ({ path, ...finding("other-format", 1) });

/** `pairs`: how many pairs it would contribute. */
export const ignoredReadme = (path: string, pairs: number): Diagnostic => ({
  path,
  ...(pairs > 0 ? finding("ignored-readme/pairs", 1, { pairs }) : finding("ignored-readme", 1)),
});

export const noPosts = (): Diagnostic => ({ path: ".", ...finding("no-posts", 1) });

export const futureDate = (path: string, line: number, date: string): Diagnostic => ({
  path,
  ...finding("future-date", line, { date }),
});
