import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { isShown } from "@/lib/site/addresses/pages";
import { askHref } from "@/lib/site/storage/draft";

interface Props {
  query: string;
  /** Slug of the project that was searched. */
  project?: string | undefined;
  className: string;
  /** Called when the reader follows it. */
  onLeave?: (() => void) | undefined;
  children: ReactNode;
}

/** Takes a query along to where it is asked as a question; nothing where the site takes no questions. */
export function AskLink({ query, project, className, onLeave, children }: Props) {
  if (!isShown("ask")) return null;
  return (
    <Link href={askHref({ query, project })} className={className} onClick={onLeave}>
      {children}
    </Link>
  );
}
