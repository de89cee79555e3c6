import { type MarkShape, markOf } from "@/lib/site/mark";

const PATHS: Record<MarkShape, string> = {
  circle: "M5 0.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z",
  square: "M1 2.5A1.5 1.5 0 0 1 2.5 1h5A1.5 1.5 0 0 1 9 2.5v5A1.5 1.5 0 0 1 7.5 9h-5A1.5 1.5 0 0 1 1 7.5Z",
  diamond: "M5 0L10 5 5 10 0 5Z",
  triangle: "M5 0.5L9.8 9.2H0.2Z",
  ring: "M5 0.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM5 3.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z",
};

/** The mark of a project before its name; decoration, since the name says it. */
export function ProjectMark({ name, className = "" }: { name: string; className?: string }) {
  const { shape, hue } = markOf(name);
  return (
    <svg
      viewBox="0 0 10 10"
      className={`project-mark ${className}`}
      style={{ "--hue": hue } as React.CSSProperties}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[shape]} fillRule="evenodd" />
    </svg>
  );
}
