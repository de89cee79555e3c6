/**
 * Recognises a closing remark of an asker, at the end of a thread, that asks nothing more: `明白了，谢谢`, `OK, that works`.
 */
import { asks } from "./reads-as";

const MAX_REMARK = 160;
const LEADING =
  /^[\s@\w-]{0,20}?(?:好的|好嘞|好啦|明白|了解|收到|懂了|知道了|原来如此|ok(?:ay)?\b|thanks?\b|thank you|thx\b|got it|i see\b|great\b|perfect\b|awesome\b|that (?:works|worked|solved|helps|helped)\b|it works\b|works (?:now|for me)|solved\b|找到(?:问题|原因)了|(?:问题|已经|已)?解决了|可以了|搞定|感谢|谢谢|多谢|辛苦|ありがとう|了解(?:です|しました)|わかりました|解決しました|감사합니다|해결(?:됐|되었)|danke\b|merci\b|gracias\b|obrigad[oa]\b|спасибо)/iu;
const TRAILING =
  /(?:感谢|谢谢|多谢|谢了|辛苦了|thanks?(?: (?:a lot|so much|again|everyone|all))?|thank you(?: (?:so|very) much)?|thx|ありがとうございま(?:す|した)|감사합니다|danke|merci|gracias|obrigad[oa]|спасибо)[\s~～!！.。🙏👍❤]*$/iu;

/** Returns whether an unanswered text closes a conversation. */
export function isClosingRemark(text: string): boolean {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "" || line.length > MAX_REMARK || asks(line)) return false;
  return LEADING.test(line) || TRAILING.test(line);
}
