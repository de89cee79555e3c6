/** The texts of a pair, ready to be shown. Build time only. */
import { readyHtml } from "@/components/ui/ready-html";
import type { Pair } from "@/lib/model/pair";
import { withoutLinks } from "@/lib/site/post-html";
import { questionParts } from "@/lib/site/wording/question-parts";
import type { AnswerTexts } from "./answer";
import type { QuestionTexts } from "./question";

export type PairTexts = QuestionTexts & AnswerTexts;

/** The texts of a pair; what it lacks is missing. */
export async function pairTexts({ question, answer, remark }: Pair): Promise<PairTexts> {
  const { title, titleHtml, rest } = questionParts(question);
  return {
    title,
    // Without markup it is the title once more.
    ...(titleHtml?.includes("<") && { titleHtml }),
    ...(rest !== null && { rest: await readyHtml({ text: title, html: rest }) }),
    ...(answer && { answer: await readyHtml(answer) }),
    ...(remark && { remark: await readyHtml(remark) }),
  };
}

/** The same for a list, where the title stands within a link or a summary, which hold no links. */
export async function listedTexts(pair: Pair): Promise<PairTexts> {
  const texts = await pairTexts(pair);
  return texts.titleHtml === undefined ? texts : { ...texts, titleHtml: withoutLinks(texts.titleHtml) };
}
