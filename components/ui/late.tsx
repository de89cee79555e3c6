"use client";

import { type ComponentType, useCallback, useEffect, useState } from "react";
import { despiteOutage } from "./despite-outage";

/** Whether an error says that a script is gone, since the site was deployed anew, or cannot be had without network. */
export const isLostScript = (error: unknown): boolean =>
  // As Turbopack names it.
  error instanceof Error && error.name === "ChunkLoadError";

export interface LostProps {
  error: unknown;
  /** Tries to load the script once more. */
  retry: () => void;
}

type Script<Props> =
  | { status: "loading" }
  | { status: "loaded"; Part: ComponentType<Props> }
  | { status: "lost"; error: unknown };

/**
 * Returns a component whose script is loaded when it is first rendered. Until then nothing stands there, and `Lost` if
 * it cannot be loaded. React's `lazy` would keep the failure for good, and take the page with it.
 */
export function late<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Lost: ComponentType<LostProps>,
): ComponentType<Props> {
  let known: Script<Props> = { status: "loading" };
  return function Late(props) {
    const [script, setScript] = useState(known);
    const { status } = script;
    useEffect(() => {
      if (status !== "loading") return;
      let ended = false;
      const settle = (settled: Script<Props>) => ended || setScript(settled);
      despiteOutage(load).then(
        (module) => {
          known = { status: "loaded", Part: module.default };
          settle(known);
        },
        (error: unknown) => settle({ status: "lost", error }),
      );
      return () => {
        ended = true;
      };
    }, [status]);
    const retry = useCallback(() => setScript({ status: "loading" }), []);
    if (script.status === "loaded") return <script.Part {...props} />;
    return script.status === "lost" ? <Lost error={script.error} retry={retry} /> : null;
  };
}
