import { InlineHtml, Prose, type ReadyHtml } from "@/components/ui/prose";
import { languageOf } from "@/lib/site/wording/language-of";

export interface QuestionTexts {
  title: string;
  /** The title with its code and links; missing where it has none that a heading holds. */
  titleHtml?: string;
  /** What the question says beside its title; missing if that is nothing. */
  rest?: ReadyHtml;
}

/** The title of a question, with its code and links. */
export function QuestionTitle({ title, titleHtml }: Pick<QuestionTexts, "title" | "titleHtml">) {
  const lang = languageOf(title);
  return titleHtml === undefined ? (
    <span lang={lang}>{title}</span>
  ) : (
    <InlineHtml html={titleHtml} lang={lang} />
  );
}

/** The rest of a question besides its title, if any. */
export function QuestionRest({ rest, className }: Pick<QuestionTexts, "rest"> & { className: string }) {
  if (!rest) return null;
  return (
    <div className={`text-muted ${className}`}>
      <Prose {...rest} />
    </div>
  );
}
