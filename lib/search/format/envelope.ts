import { hash53 } from "@/lib/text/hash";

/**
 * The envelope of a search file: `["checksum",data]`. The checksum also covers the name, because a static host may
 * answer with a page, or a truncated file, for one that is gone.
 */

const CHECKSUM_LENGTH = 11;
const HEAD_LENGTH = CHECKSUM_LENGTH + '["",'.length;

const checksum = (name: string, json: string): string =>
  hash53(`${name}\n${json}`).toString(36).padStart(CHECKSUM_LENGTH, "0");

/** Returns the body of a file that holds `json`. */
export const seal = (name: string, json: string): string => `["${checksum(name, json)}",${json}]`;

export type Opened = { state: "whole"; data: unknown } | { state: "damaged" };

/** Returns the data of a file if it is what was written under this name. */
export function openEnvelope(name: string, body: string): Opened {
  const json = body.slice(HEAD_LENGTH, -1);
  if (body !== seal(name, json)) return { state: "damaged" };
  return { state: "whole", data: JSON.parse(json) };
}
