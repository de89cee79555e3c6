/**
 * Prevents server-side request forgery: posts are written by others, and an address in one must not make the checking
 * machine connect to its own network. Only public addresses are allowed, and the check applies to the address of the
 * actual connection, so that a name cannot resolve differently the second time.
 */
import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction, type Socket } from "node:net";

/** Special-purpose addresses (IANA registries; RFC 6890): this host, private, link-local, shared, test, relays, multicast. */
const CLOSED_V4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/**
 * The only block from which public IPv6 addresses are assigned (RFC 4291). Outside it are loopback, IPv4 in IPv6 form
 * (compatible, translated, NAT64), site-local, unique local, link-local and multicast addresses.
 */
const PUBLIC_V6: readonly [string, number] = ["2000::", 3];

/**
 * Exceptions within it: protocol assignments with Teredo, documentation, and 6to4, whose addresses contain an IPv4
 * address.
 */
const CLOSED_V6: readonly [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [net, prefix] of CLOSED_V4) closed.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of CLOSED_V6) closed.addSubnet(net, prefix, "ipv6");
const unicast = new BlockList();
unicast.addSubnet(...PUBLIC_V6, "ipv6");

const MAPPED = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i;

/** Returns the IPv4 address of an IPv4-mapped one, to which the system would connect; any other address unchanged. */
function unmapped(address: string): string {
  const [, dotted, high, low] = MAPPED.exec(new URL(`http://[${address}]/`).hostname.slice(1, -1)) ?? [];
  if (dotted !== undefined) return dotted;
  if (high === undefined || low === undefined) return address;
  const number = (Number.parseInt(high, 16) << 16) | Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join(".");
}

/** Returns whether an IP address belongs to the public internet. */
export function isPublic(address: string): boolean {
  // A zone (`fe80::1%eth0`) refers to an interface of this machine.
  if (isIP(address) === 0 || address.includes("%")) return false;
  const plain = isIP(address) === 6 ? unmapped(address) : address;
  if (isIP(plain) === 4) return !closed.check(plain, "ipv4");
  return unicast.check(plain, "ipv6") && !closed.check(plain, "ipv6");
}

/** A connection to a private address was refused before it was made. */
export class PrivateAddressError extends Error {
  override name = "PrivateAddressError";
}

/**
 * Returns a lookup that resolves names by `resolve` and fails with `PrivateAddressError` if one resolves to a closed
 * address.
 */
export function createGuardedLookup(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "", 0);
      const addresses = typeof found === "string" ? [{ address: found, family: isIP(found) }] : found;
      const shut = addresses.find(({ address }) => !isPublic(address));
      if (shut) return callback(new PrivateAddressError(`${hostname} is ${shut.address}`), "", 0);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      return callback(null, first?.address ?? "", first?.family);
    });
  };
}

/** The system's name resolution, guarded. */
export const guardedLookup = createGuardedLookup(lookup);

/** Closes a connection to a closed address before a byte is sent, however the name was resolved. */
export function guardSocket(socket: Socket): void {
  socket.prependOnceListener("connect", () => {
    const { remoteAddress = "" } = socket;
    if (!isPublic(remoteAddress)) socket.destroy(new PrivateAddressError(remoteAddress));
  });
}

/** Returns whether the host of an address is a closed IP address: these need no name resolution. */
export function isClosedHost(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !isPublic(host);
}
