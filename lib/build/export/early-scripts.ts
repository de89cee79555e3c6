import { EARLY } from "@/lib/site/head/early";
import { atHeadStart } from "./head-start";

const SCRIPT = new RegExp(`<script ${EARLY}="">[^<]*(?:<(?!/script>)[^<]*)*</script>`, "g");

/**
 * Returns the page with its early scripts first in the head, where no stylesheet delays them. The payload does not contain
 * them (`trim-payload.ts`). Throws if a page with such scripts does not begin with its encoding.
 */
export function withEarlyScripts(html: string): string {
  const scripts = html.match(SCRIPT) ?? [];
  if (scripts.length === 0) return html;
  return atHeadStart(html.replace(SCRIPT, ""), scripts.join(""), "a page with early scripts");
}
