/** Where the source file of an answer is edited. */
import type { Pair } from "@/lib/model/pair";

/** Returns a template with its places filled: the path below the content folder, and the line of the question. */
export function editAddress(template: string, { path, line }: Pick<Pair["source"], "path" | "line">): string {
  // Slashes divide folders in the address, too.
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return template.replaceAll("{path}", () => encoded).replaceAll("{line}", String(line));
}
