"use client";

import { useState } from "react";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { DEFAULT_TEXTS, languageTagOf } from "@/lib/site/languages/texts";

/** Addresses of the style sheets of the page that failed, which leave the document with it. */
const styleSheets = (): string[] =>
  typeof document === "undefined"
    ? []
    : [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href);

/** Takes the place of the whole page where its program fails. Next's own page speaks English alone. */
export default function GlobalError() {
  const [styles] = useState(styleSheets);
  return (
    <html lang={languageTagOf(DEFAULT_TEXTS)}>
      <head>
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} precedence="default" />
        ))}
      </head>
      <body>
        <main className="page">
          <PageHead title={<T k="brokenTitle" />}>
            <T k="brokenHint" />
          </PageHead>
          <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
            <T k="searchReload" />
          </button>
        </main>
      </body>
    </html>
  );
}
