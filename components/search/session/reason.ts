import { isLostScript } from "@/components/ui/late";
import type { FailureReason } from "./state";

/** Returns why a search, or what shows it, could not be had. */
export function reasonOf(error: unknown): FailureReason {
  if (!navigator.onLine) return "offline";
  const outdated = isLostScript(error) || (error instanceof Error && error.name === "ForeignIndexError");
  return outdated ? "outdated" : "broken";
}
