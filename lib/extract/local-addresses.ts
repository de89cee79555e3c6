/** Addresses of a post that name something beside it, or on the machine that it was written on. Pure. */
import type { Root } from "mdast";
import { addressesIn, type WrittenAddress } from "@/lib/extract/markdown/addresses";
import { mendUrl } from "@/lib/extract/markdown/url";
import type { Thread } from "./threads";

/** `line` is 1-based, of the file. `place`: beside the post, or on the editor's own machine. */
export interface LocalAddress extends WrittenAddress {
  place: "beside" | "machine";
}

/** `C:\…`, `file:`, `\\server\…`, `~/…`, home folders; programs that paste pictures write these. */
const MACHINE =
  /^(?:[a-z]:[\\/]|file:|[\w-]+-file:|blob:|\\\\|~\/|\/(?:Users|home|root|Volumes|private|tmp|mnt)\/)/i;
const ON_THE_WEB = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

function placeOf(written: string): LocalAddress["place"] | null {
  if (MACHINE.test(written)) return "machine";
  // An empty address and one with a slip are reported as such.
  return written.trim() === "" || ON_THE_WEB.test(written) || mendUrl(written).broken ? null : "beside";
}

/** The local addresses of what is published of a post. `offset`: lines of the file above its body. */
export function localAddresses(threads: readonly Thread[], offset: number): LocalAddress[] {
  const children = threads.flatMap(({ turns }) =>
    turns.flatMap(({ question, answer }) => [...question, ...(answer ?? [])]),
  );
  const root: Root = { type: "root", children };
  return addressesIn(root).flatMap((address) => {
    const place = placeOf(address.written);
    return place ? [{ ...address, line: address.line + offset, place }] : [];
  });
}
