import { dictionaries, type MessageKey } from "@/lib/site/languages/dictionary";
import { fill, type MessageValues } from "@/lib/site/languages/messages";

/** A text in both languages; CSS shows the one of `html[data-lang]`. */
export function Both({ zh, en }: { zh: string; en: string }) {
  if (zh === en) return zh;
  return (
    <>
      <span className="t" lang="zh-CN">
        {zh}
      </span>
      <span className="t" lang="en">
        {en}
      </span>
    </>
  );
}

/** A string of the interface in both languages. Attributes cannot hold two: see `useMessage`. */
export function T({ k, ...values }: { k: MessageKey } & MessageValues) {
  return <Both zh={fill(dictionaries.zh[k], values)} en={fill(dictionaries.en[k], values)} />;
}
