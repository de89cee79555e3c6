/** A Q in the shape of a magnifier, with a tick for the answer; the same drawing as `public/icon.svg`. */
export function Logo({ className = "" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} fill="none" aria-hidden="true" focusable="false">
      <circle cx="14.5" cy="14.5" r="10" stroke="currentColor" strokeWidth="3.5" />
      <path d="M22 22l6 6" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
      <path
        d="M10.2 14.8l3.1 3.1 5.6-6"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
