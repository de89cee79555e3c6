import type { RichText } from "@/lib/model/pair";
import { highlightCode } from "@/lib/render/highlight-code";
import { copyableCode, focusableScrollers, linkedImages } from "@/lib/site/post-html";
import { languageOf } from "@/lib/site/wording/language-of";

/** A text of a post with highlighted code. Its HTML was sanitised when the knowledge base was built (`lib/render`). */
export async function Html({
  content,
  className = "",
}: {
  content: Pick<RichText, "text" | "html">;
  className?: string;
}) {
  const lang = languageOf(content.text);
  const html = copyableCode(focusableScrollers(await highlightCode(content.html), lang), lang);
  return (
    <div
      className={`prose ${className}`}
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the build, and rendered only here
      dangerouslySetInnerHTML={{ __html: linkedImages(html, lang) }}
    />
  );
}

/** The same within a heading: the inner HTML of one paragraph. */
export function InlineHtml({ html, lang }: { html: string; lang: string }) {
  return (
    <span
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
