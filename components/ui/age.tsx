"use client";

import { useSyncExternalStore } from "react";
import { AGE_MESSAGES, ageOf } from "@/lib/site/wording/age";
import { T } from "./text";

/** From this age, a hint says that the answer may be out of date. */
const OLD_YEARS = 3;

const never = () => () => {};

/**
 * The age of an answer; computed in the browser, because a build must not depend on its date. `brief`: without the hint
 * that an old answer may be out of date.
 */
export function Age({ date, brief = false }: { date: string; brief?: boolean }) {
  const today = useSyncExternalStore(
    never,
    () => new Date().toISOString().slice(0, 10),
    () => null,
  );
  const age = today && ageOf(date, new Date(today));
  if (!age) return null;
  const old = !brief && age.unit === "years" && age.n >= OLD_YEARS;
  return (
    <span className="text-faint">
      <T k={old ? "ageOld" : AGE_MESSAGES[age.unit]} n={age.n} />
    </span>
  );
}
