import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { isShown } from "@/lib/site/addresses/pages";
import { paths } from "@/lib/site/addresses/paths";

/** Links for browsing without a search. */
export function BrowseLinks({ onLeave }: { onLeave?: (() => void) | undefined }) {
  return (
    <>
      <Link href={paths.projects} className="link" onClick={onLeave}>
        <T k="navProjects" />
      </Link>
      {isShown("weekly") && (
        <Link href={paths.weekly} className="link" onClick={onLeave}>
          <T k="navWeekly" />
        </Link>
      )}
    </>
  );
}
