/**
 * Posts are written by others: an address in one must not make the machine that checks it knock at doors of its own
 * network. Only public addresses are connected to, and it is the address that is connected to which is judged, so that
 * a name cannot lead elsewhere the second time.
 */
import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Special-purpose addresses (IANA registries; RFC 6890): this host, private, link-local, shared, test, multicast. */
const CLOSED: readonly [string, number, "ipv4" | "ipv6"][] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 96, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["100::", 64, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

const closed = new BlockList();
for (const [net, prefix, family] of CLOSED) closed.addSubnet(net, prefix, family);

/** Whether an IP address is one of the public internet. An IPv4 address in IPv6 form counts as what it stands for. */
export function isPublic(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const family = isIP(mapped);
  return family !== 0 && !closed.check(mapped, family === 6 ? "ipv6" : "ipv4");
}

/** A connection was refused before it was made. */
export class PrivateAddressError extends Error {
  override name = "PrivateAddressError";
}

/** Resolves names as usual, and fails with `PrivateAddressError` where one leads to a closed address. */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 0);
    const shut = addresses.find(({ address }) => !isPublic(address));
    if (shut) return callback(new PrivateAddressError(`${hostname} is ${shut.address}`), "", 0);
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    return callback(null, first?.address ?? "", first?.family);
  });
};

/** Whether the host of an address is an IP address that is closed: no name has to be resolved for those. */
export function isClosedHost(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !isPublic(host);
}
