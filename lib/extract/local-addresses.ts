/**
 * Addresses in a post that the site may host or cannot follow: beside the post, on its editor's machine, remote images.
 * Pure.
 */
import type { Root } from "mdast";
import { addressesIn, type WrittenAddress } from "@/lib/extract/markdown/addresses";
import { mendUrl } from "@/lib/extract/markdown/url";
import type { Thread } from "./threads";

/** `line` is 1-based, of the file. `place`: beside the post, on the editor's own machine, or an image on the web. */
export interface LocalAddress extends WrittenAddress {
  place: "beside" | "machine" | "web";
}

/** `C:\…`, `file:`, `\\server\…`, `~/…`, home folders; programs that paste images write these. */
const MACHINE =
  /^(?:[a-z]:[\\/]|file:|[\w-]+-file:|blob:|\\\\|~\/|\/(?:Users|home|root|Volumes|private|tmp|mnt)\/)/i;
const ON_THE_WEB = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

function placeOf({ kind, written }: WrittenAddress): LocalAddress["place"] | null {
  if (MACHINE.test(written)) return "machine";
  if (kind === "picture" && /^https?:\/\//i.test(written)) return "web";
  // Empty and malformed addresses have diagnostics of their own.
  return written.trim() === "" || ON_THE_WEB.test(written) || mendUrl(written).broken ? null : "beside";
}

/** Returns the local addresses in the published parts of a post. `offset`: lines of the file above its body. */
export function localAddresses(threads: readonly Thread[], offset: number): LocalAddress[] {
  const children = threads.flatMap(({ turns }) =>
    turns.flatMap(({ question, answer }) => [...question, ...(answer ?? [])]),
  );
  return localAddressesOf({ type: "root", children }, offset);
}

/** The same of a tree. */
export function localAddressesOf(root: Root, offset: number): LocalAddress[] {
  return addressesIn(root).flatMap((address) => {
    const place = placeOf(address);
    return place ? [{ ...address, line: address.line + offset, place }] : [];
  });
}
