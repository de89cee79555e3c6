/** The rows of the benchmark: engines with equal input. */
import { OURS } from "./peers/all";
import type { Peer } from "./peers/peer";

/** An engine on one of the two forms of the corpus. */
export interface Entrant {
  label: string;
  peer: Peer;
  /** File of its corpus. */
  corpus: string;
  /** Whether it also runs in a browser; peers do so only without phrasings. */
  browse: boolean;
}

/** Returns ours with and without phrasings; the peers without phrasings and, last, with them. */
export function entrantsOf(
  peers: readonly Peer[],
  { phrased, bare }: { phrased: string; bare: string },
  hasPhrasings: boolean,
): Entrant[] {
  const plain = peers.map((peer) => ({ label: peer.name, peer, corpus: bare, browse: true }));
  if (!hasPhrasings) return [{ label: OURS.name, peer: OURS, corpus: bare, browse: true }, ...plain];
  return [
    { label: OURS.name, peer: OURS, corpus: phrased, browse: true },
    { label: `${OURS.name}, no phrasings`, peer: OURS, corpus: bare, browse: true },
    ...plain,
    ...peers.map((peer) => ({ label: `${peer.name} + phrasings`, peer, corpus: phrased, browse: false })),
  ];
}
