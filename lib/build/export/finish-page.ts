/**
 * Completes a page of Next's export: removes what stands in it twice or for nobody, puts what runs first into one file for
 * all pages, and adds the security policy.
 */
import type { AddedHead } from "@/lib/model/site";
import { withEarlyScripts } from "./early-scripts";
import { withFirstScript } from "./first-script";
import { parseRows, scriptsOf, writeRows } from "./flight";
import { withoutPayload } from "./payload";
import { withPolicy } from "./policy";
import { withoutPolyfills } from "./polyfills";
import { withoutRepeatedPreview } from "./previews";
import { trimRows, withDataInHead, withoutUnusedScripts } from "./trim-payload";

/** What the pages of a build have in common. */
export interface Finish {
  /** Id of the build. */
  build: string;
  basePath: string;
  /** The script that fetches the payload. */
  resume: string;
  /** The community's snippet. */
  head: AddedHead | null;
}

/** A page as Next exports it. */
export interface ExportedPage {
  html: string;
  payload: string;
  /** Path of the payload's file, relative to the site. */
  payloadPath: string;
}

export interface FinishedPage {
  html: string;
  payload: string;
  /** File of the script that runs first, relative to the site, with its text; null where nothing does. */
  first: { name: string; body: string } | null;
  /** Addresses of scripts that the page no longer loads and that serve no other. */
  unused: string[];
  /** Whether a script stands in the page that no build produced. */
  isSuspicious: boolean;
}

/** Returns the finished page. Throws if it does not have the form that Next gives to pages. */
export function finishPage(page: ExportedPage, { build, basePath, resume, head }: Finish): FinishedPage {
  // The query marks the file as a payload for the service worker, as in Next's own links.
  const address = `${basePath}/${page.payloadPath}?_rsc=${build}`;
  const rows = parseRows(page.payload);
  const trimmed = trimRows(rows);
  const own = scriptsOf(rows);
  const { html: plain, unused } = withoutPolyfills(withoutPayload(page.html, page.payload, address, resume));
  const first = withFirstScript(withDataInHead(withEarlyScripts(plain)), own, basePath);
  const { html, refused } = withPolicy(
    withoutRepeatedPreview(withoutUnusedScripts(first.html, rows, trimmed)),
    own.add(resume),
    head,
  );
  return {
    html,
    payload: writeRows(trimmed),
    first: first.file,
    unused,
    isSuspicious: refused.length > 0,
  };
}
