import { flexSearchBigrams, flexSearchDefault } from "./flexsearch";
import { miniSearchDefault, miniSearchTuned } from "./minisearch";
import { orama } from "./orama";
import { ours } from "./ours";
import { pagefind } from "./pagefind";
import type { Peer } from "./peer";

export const OURS = ours;

export const PEERS: readonly Peer[] = [
  pagefind,
  miniSearchTuned,
  miniSearchDefault,
  orama,
  flexSearchBigrams,
  flexSearchDefault,
];

export function engineNamed(name: string): Peer {
  const found = [OURS, ...PEERS].find((peer) => peer.name === name);
  if (!found) throw new Error(`no engine is called ${name}`);
  return found;
}
