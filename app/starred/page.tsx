import type { Metadata } from "next";
import { StarredList } from "@/components/qa/starred-list";
import { KeepOffline } from "@/components/site/keep-offline";
import { BuiltText } from "@/components/ui/built-text";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { paths } from "@/lib/site/addresses/paths";
import { fixedPageMetadata } from "@/lib/site/head/metadata";

export const generateMetadata = (): Metadata => ({
  ...fixedPageMetadata(knowledge().site, "starred"),
  robots: { index: false },
});

/** The answers that this reader starred. */
export default function Starred() {
  return (
    <div className="measure min-h-dvh">
      <PageHead title={<T k="storedStars" />}>
        <T k="storedHere" />
      </PageHead>
      <noscript>
        <p>
          <BuiltText k="starredNoScript" />
        </p>
      </noscript>
      <StarredList empty={<NoStars />} />
      <KeepOffline />
    </div>
  );
}

function NoStars() {
  return (
    <div className="py-4">
      <p className="font-semibold">
        <BuiltText k="starredNone" />
      </p>
      <p className="text-muted">
        <BuiltText k="starredHint" />
      </p>
      <p className="mt-4">
        <Link href={paths.home} className="button">
          <T k="askedBefore" />
        </Link>
      </p>
    </div>
  );
}
