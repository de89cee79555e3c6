/** The rows of the benchmark: engines on equal input. */
import { OURS } from "./peers/all";
import type { Peer } from "./peers/peer";

/** An engine on one of the two forms of the corpus. */
export interface Entrant {
  label: string;
  peer: Peer;
  /** File of the corpus that it is given. */
  corpus: string;
  /** Whether it runs in a browser too; peers do without phrasings. */
  browse: boolean;
}

/** Ours as it is and without phrasings; the peers without phrasings and, last, with them. */
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
