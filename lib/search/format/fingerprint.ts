import { hash53 } from "@/lib/text/hash";
import { LATIN_LANGUAGES } from "@/lib/text/stem/stems";
import { type TextRules, tokenize } from "@/lib/text/tokenize";

/** A text that exercises every cutter and stemmer. */
const PROBE =
  "请问 SOFARegistry 的 sofa-rpc（com.alipay.sofa）v5.8.2.Final 版本：localhost:9603 怎么配置？@GlobalTransactional undo_log 狀態機 ＡＢＣ a " +
  "C++ C# .NET -Xmx512m -Dserver.port retries connections オフラインで使えますか 설정을 ติดตั้งอย่างไร настройки café Größen volumes المرور";

const PROBE_RULES: TextRules = { fold: new Map(), languages: LATIN_LANGUAGES };

/**
 * Identifies a tokenizer by its output, so that nobody has to remember to raise a version. Browser scripts contain the
 * number that the same sources gave at build time (`lib/build/scripts/bundle.ts`).
 */
export const TOKENIZER_FINGERPRINT: number = hash53(
  tokenize(PROBE, PROBE_RULES)
    .map((token) => `${token.kind}:${token.term}@${token.start}-${token.end}`)
    .join(" "),
);
