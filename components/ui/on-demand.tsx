"use client";

import type { ComponentType } from "react";
import { late } from "./late";
import { T } from "./text";

/** A dialog whose script is loaded when it is first opened: most readers never open it. */
export const onDemand = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> => late(load, Lost);

function Lost() {
  return (
    <span role="alert">
      <T k="searchOutdatedTitle" />
    </span>
  );
}
