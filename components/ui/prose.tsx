/** A text of a post as the build made it ready: sanitised, its code in colours. */
export interface ReadyHtml {
  /** Tag of its language. */
  lang: string;
  html: string;
}

export function Prose({ lang, html, className }: ReadyHtml & { className?: string }) {
  return (
    <div
      className={className ? `prose ${className}` : "prose"}
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the build, the one place that shows it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** The same within a heading: inner HTML of one paragraph. */
export function InlineHtml({ html, lang }: ReadyHtml) {
  return (
    <span
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
