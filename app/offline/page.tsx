import type { Metadata } from "next";
import { LostPage } from "@/components/site/lost-page";
import { OnlineAgain } from "@/components/site/online-again";
import { knowledge } from "@/lib/content/knowledge-file";
import { fixedPageMetadata } from "@/lib/site/head/metadata";

export const generateMetadata = (): Metadata => ({
  ...fixedPageMetadata(knowledge().site, "offline"),
  robots: { index: false },
});

/** The service worker shows this in place of a page that is not cached. */
export default function Offline() {
  return (
    <LostPage title="offlineTitle" hint="offlineHint">
      <OnlineAgain />
    </LostPage>
  );
}
