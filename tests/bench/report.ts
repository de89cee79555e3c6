/** Everything that one run measured; `--json` prints it as it is. */
import type { Rebuild } from "./measure/rebuild";
import type { Browsed, Built, Extracted, Scored, Searched } from "./stage";

export interface EngineReport {
  name: string;
  note: string | null;
  built: Built | null;
  searched: Searched | null;
  /** In a real browser; null for an engine that was not tried there. */
  browsed: Browsed;
  /** Why a stage gave nothing. */
  failed: string | null;
}

export interface OthersReport {
  name: string;
  note: string | null;
  /** By kind of query, `all` included; empty if the engine failed, and `note` tells why. */
  quality: Scored;
}

export interface Report {
  size: number;
  cores: number;
  /** Load average of the last minute, before and after: with other work on the machine times are longer. */
  load: [number, number];
  extracted: Extracted;
  /** Ours, after a change of one post. */
  rebuild: Rebuild;
  engines: EngineReport[];
  /** Over documents of other communities. */
  others: OthersReport[];
  notes: string[];
}
