"use client";

import { MARK_PATHS, markOf } from "@/lib/site/style/project-mark";

/** The mark of a project before its name; decorative, since the name says the same. */
export function ProjectMark({ name, className = "" }: { name: string; className?: string }) {
  const { shape, hue } = markOf(name);
  return (
    <svg
      viewBox="0 0 10 10"
      className={`project-mark ${className}`.trim()}
      style={{ "--hue": hue } as React.CSSProperties}
      aria-hidden="true"
    >
      <path d={MARK_PATHS[shape]} />
    </svg>
  );
}
