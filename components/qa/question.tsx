import { Html, InlineHtml } from "@/components/ui/html";
import { withoutLinks } from "@/lib/site/post-html";
import { languageOf } from "@/lib/site/wording/language-of";
import type { QuestionParts } from "@/lib/site/wording/question-parts";

interface Props {
  parts: QuestionParts;
  /** Whether its links are kept; false inside a link or a summary. */
  linked?: boolean;
}

/** The title of a question, with its code and links. */
export function QuestionTitle({ parts: { title, titleHtml }, linked = true }: Props) {
  const lang = languageOf(title);
  if (titleHtml === null) return <span lang={lang}>{title}</span>;
  return <InlineHtml html={linked ? titleHtml : withoutLinks(titleHtml)} lang={lang} />;
}

/** The rest of a question besides its title, if any. */
export function QuestionRest({ parts: { title, rest }, className }: Props & { className: string }) {
  if (rest === null) return null;
  return (
    <div className={`text-muted ${className}`}>
      <Html content={{ text: title, html: rest }} />
    </div>
  );
}
