/** Content coding, per RFC 9110 §12.5.3. Pure. */

/** The codings that the server supports, best first. */
export const CODINGS = ["br", "gzip"] as const;
export type Coding = (typeof CODINGS)[number];

/** Returns the preferred coding of an `Accept-Encoding` header; null for none. */
export function chooseCoding(accepted: string | undefined): Coding | null {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, q ? Number(q.slice(2)) || 0 : 1);
  }
  const weight = (coding: Coding): number => weights.get(coding) ?? weights.get("*") ?? 0;
  const best = Math.max(...CODINGS.map(weight));
  return best > 0 ? (CODINGS.find((coding) => weight(coding) === best) ?? null) : null;
}
