/** The on-disk cache of verdicts: a host is not asked again for what an earlier check found. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeWhole } from "@/lib/content/storage/write";
import { type Verdict, verdictSchema } from "./probe";

const DAY = 24 * 60 * 60_000;
/** How long a verdict is cached. What may be fixed soon expires soon; what may be temporary is not cached. */
const LIFE: Record<Verdict["state"], number> = {
  alive: 7 * DAY,
  moved: 7 * DAY,
  refused: 7 * DAY,
  dead: DAY,
  private: 0,
  unreachable: 0,
};

const cacheSchema = z.record(z.string(), z.object({ at: z.number(), verdict: verdictSchema }));

export interface VerdictCache {
  /** Returns a verdict that has not expired. */
  get(url: string): Verdict | undefined;
  set(url: string, verdict: Verdict): void;
  /** Writes the verdicts that have not expired. */
  save(): Promise<void>;
}

/** Opens the cache in `file`; an empty one if the file is missing or unreadable. */
export async function openCache(file: string, now = Date.now): Promise<VerdictCache> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  const parsed = cacheSchema.safeParse(parseJson(text));
  const entries = new Map(Object.entries(parsed.data ?? {}));
  const holds = ({ at, verdict }: { at: number; verdict: Verdict }): boolean =>
    at <= now() && now() - at < LIFE[verdict.state];
  return {
    get(url) {
      const entry = entries.get(url);
      return entry && holds(entry) ? entry.verdict : undefined;
    },
    set: (url, verdict) => entries.set(url, { at: now(), verdict }),
    save: () =>
      writeWhole(
        file,
        `${JSON.stringify(Object.fromEntries([...entries].filter(([, entry]) => holds(entry))))}\n`,
      ),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
