/** The results of one run; `--json` prints them unchanged. */
import type { Rebuild } from "./measure/rebuild";
import type { Browsed, Built, Extracted, Scored, Searched } from "./stage";

export interface EngineReport {
  name: string;
  note: string | null;
  built: Built | null;
  searched: Searched | null;
  /** In a real browser; null for an engine that was not measured there. */
  browsed: Browsed;
  /** Why a stage has no result. */
  failed: string | null;
}

export interface OthersReport {
  name: string;
  note: string | null;
  /** By kind of query, including `all`; empty if the engine failed, with the reason in `note`. */
  quality: Scored;
}

export interface Report {
  size: number;
  cores: number;
  /** Load average of the last minute, before and after: other work on the machine makes times longer. */
  load: [number, number];
  extracted: Extracted;
  /** Ours, after a change of one post. */
  rebuild: Rebuild;
  engines: EngineReport[];
  /** Over documents of other communities. */
  others: OthersReport[];
  notes: string[];
}
