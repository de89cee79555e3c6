/** The option `--index` of verbs that read a built site. */
import { existsSync } from "node:fs";
import { buildSettings } from "@/lib/build/settings";
import { placeOf } from "@/lib/remote/place";
import { type BuiltSite, openSite } from "@/lib/remote/site";
import { UsageError } from "@/lib/report/usage";

/**
 * Returns the site that `--index` names; without it, the one that this checkout built. Throws `UsageError` if there is
 * none.
 */
export function indexedSite(index: string | undefined): BuiltSite {
  const { out } = buildSettings(process.env);
  if (index === undefined && !existsSync(out)) {
    throw new UsageError(`${out}: no site was built there; run npm run build, or give --index DIR|URL`);
  }
  return openSite(placeOf(index ?? out));
}
