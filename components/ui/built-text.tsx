import type { LocalText } from "@/lib/model/site";
import { type BuiltKey, builtMessage } from "@/lib/site/languages/built";
import { defaultText } from "@/lib/site/languages/dictionary";
import type { MessageValues } from "@/lib/site/languages/messages";
import type { CommunityKey } from "@/lib/site/languages/texts";
import { Text } from "./text";

/** The same as `T`, for texts that no browser loads: for parts of pages that only the build renders. */
export function BuiltText({ k, ...values }: { k: BuiltKey } & MessageValues) {
  return <Text k={k} text={builtMessage(k)} values={values} />;
}

/** A text of the community. */
export function CommunityText({ k, text }: { k: CommunityKey; text: LocalText }) {
  return <Text k={k} text={defaultText(text)} />;
}
