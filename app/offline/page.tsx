import type { Metadata } from "next";
import { LostPage } from "@/components/site/lost-page";
import { OnlineAgain } from "@/components/site/online-again";
import { dictionaries } from "@/lib/site/languages/dictionary";

export const metadata: Metadata = { title: dictionaries.zh.offlineTitle, robots: { index: false } };

/** Shown by the service worker in the place of a page that is not on this device. */
export default function Offline() {
  return (
    <LostPage title="offlineTitle" hint="offlineHint">
      <OnlineAgain />
    </LostPage>
  );
}
