import type { RichText } from "@/lib/model/pair";
import { focusableScrollers, linkedImages } from "@/lib/site/html";
import { languageOf } from "@/lib/site/language-of";

/** A text of a post. Its HTML was sanitised when the knowledge base was built (`lib/render`). */
export function Html({ content, className = "" }: { content: RichText; className?: string }) {
  const lang = languageOf(content.text);
  return (
    <div
      className={`prose ${className}`}
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the build, the one place that shows it
      dangerouslySetInnerHTML={{ __html: linkedImages(focusableScrollers(content.html, lang), lang) }}
    />
  );
}

/** The same within a heading: inner HTML of one paragraph. */
export function InlineHtml({ html, lang }: { html: string; lang: string }) {
  return (
    <span
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
