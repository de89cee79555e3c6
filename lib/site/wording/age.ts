/** The age of something in the largest whole unit. */

import type { MessageKey } from "../languages/texts";

export type Age = { unit: "today"; n: 0 } | { unit: "days" | "months" | "years"; n: number };

/** Messages by unit. */
export const AGE_MESSAGES = {
  today: "ageToday",
  days: "ageDays",
  months: "ageMonths",
  years: "ageYears",
} as const satisfies Record<Age["unit"], MessageKey>;

const DAY_MS = 86_400_000;

/** Returns the age of an ISO date at `now`; null for a future date. Months and years count as the calendar does. */
export function ageOf(date: string, now: Date): Age | null {
  const then = new Date(`${date}T00:00:00Z`);
  const days = Math.floor((now.getTime() - then.getTime()) / DAY_MS);
  if (Number.isNaN(days) || days < 0) return null;
  if (days === 0) return { unit: "today", n: 0 };
  const beforeDay = now.getUTCDate() < then.getUTCDate() ? 1 : 0;
  const months =
    (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth() - beforeDay;
  if (months < 1) return { unit: "days", n: days };
  return months < 12 ? { unit: "months", n: months } : { unit: "years", n: Math.floor(months / 12) };
}
