/** A closing remark is a part of its thread, not a question of its own. */
import { toPlainText } from "@/lib/render/plain-text";
import { isClosingRemark } from "./grammar/remark";
import type { Thread } from "./threads";

/** Returns the thread without the closing remark at its end, which is stored in `remark`. */
export function withoutClosingRemark(thread: Thread): Thread {
  const last = thread.turns.at(-1);
  if (!last || thread.turns.length < 2 || last.answer !== null) return thread;
  if (!isClosingRemark(toPlainText(last.question))) return thread;
  return { ...thread, turns: thread.turns.slice(0, -1), remark: last.question };
}
