import { type BuiltKey, builtMessage } from "@/lib/site/languages/built";
import type { MessageValues } from "@/lib/site/languages/messages";
import { EachLanguage } from "./text";

/** The same as `T` for texts that no browser loads: for parts of pages that are only rendered by the build. */
export function BuiltText({ k, ...values }: { k: BuiltKey } & MessageValues) {
  return <EachLanguage inLanguage={(language) => builtMessage(k, values, language)} />;
}
