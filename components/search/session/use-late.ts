"use client";

import { useEffect, useState } from "react";

/** Waiting shorter than this is not noticed; a sign of it would only flicker. */
const NOTICED_MS = 150;

/** Whether something has been waited for so long that the reader should see it. */
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
