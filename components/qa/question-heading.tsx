import { InlineHtml } from "@/components/ui/html";
import type { Pair } from "@/lib/model/pair";
import { headline, inlineHtml } from "@/lib/site/headline";
import { withoutLinks } from "@/lib/site/html";
import { languageOf } from "@/lib/site/language-of";

interface Props {
  pair: Pair;
  /** Whether its links stay: not inside a link or a summary. */
  linked?: boolean;
}

/** A question as a heading holds it: with its code and links where it is one short paragraph, else its first words. */
export function QuestionHeading({ pair, linked = true }: Props) {
  const { question } = pair;
  const lang = languageOf(question.text);
  const html = inlineHtml(question);
  return html === null ? (
    <span lang={lang}>{headline(question.text)}</span>
  ) : (
    <InlineHtml html={linked ? html : withoutLinks(html)} lang={lang} />
  );
}
