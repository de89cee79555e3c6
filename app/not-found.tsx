import type { Metadata } from "next";
import { LostAddress } from "@/components/site/lost-address";
import { LostPage } from "@/components/site/lost-page";
import { defaultMessage } from "@/lib/site/languages/dictionary";

export const metadata: Metadata = { title: defaultMessage("notFoundTitle") };

export default function NotFound() {
  return <LostPage title="notFoundTitle" hint="notFoundHint" above={<LostAddress />} />;
}
