"use client";

import { useEffect, useState } from "react";

/** A shorter wait goes unnoticed; an indicator would only flicker. */
const NOTICED_MS = 150;

/** Returns whether waiting has lasted long enough that the reader should see an indicator. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), NOTICED_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return waiting && late;
}
