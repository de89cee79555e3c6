/**
 * Serves the community's own files in `qa dev`, before pages and icons of the program: the build copies them beside the
 * pages at its end. No export has this (`next.config.mjs`).
 */
import type { NextRequest } from "next/server";
import { contentType } from "@/lib/build/server/headers";
import { readOwnFile } from "@/lib/content/own-files";

export const config = { matcher: "/((?!_next/).*)" };

export function proxy({ nextUrl }: NextRequest): Response | undefined {
  // Next redirects names without an extension, such as CNAME, to an address with a slash.
  const name = decodeURIComponent(nextUrl.pathname).replace(/^\/|\/$/g, "");
  const body = readOwnFile(name);
  if (body) return new Response(new Uint8Array(body), { headers: { "content-type": contentType(name) } });
}
