import type { ReactNode } from "react";

/** Title and lead paragraph of a page. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="pt-10 pb-8 sm:pt-14">
      <h1 className="text-3xl leading-snug">{title}</h1>
      {children && <div className="measure mt-2 text-muted">{children}</div>}
    </div>
  );
}
