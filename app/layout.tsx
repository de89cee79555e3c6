import { SEARCH_ENDPOINT } from "@/lib/search/format/file-names";
import "./globals.css";
import "./icons.css";
import "./languages.css";
import "./prose.css";
import "./qa.css";
import "./items.css";
import "./search.css";
import "./print.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SHORTCUT_SCRIPT } from "@/components/search/dialog/shortcuts";
import { Alternate } from "@/components/site/alternate";
import { DevReload } from "@/components/site/dev-reload";
import { ServiceWorker } from "@/components/site/service-worker";
import { Shell } from "@/components/site/shell";
import { knowledge, lastWritten } from "@/lib/content/knowledge-file";
import { withBase } from "@/lib/site/addresses/paths";
import { siteMetadata } from "@/lib/site/head/metadata";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { defaultLanguage } from "@/lib/site/languages/offered";
import { shellSite } from "@/lib/site/shell-site";
import { preferenceScript } from "@/lib/site/storage/preferences";
import { DARK, LIGHT } from "@/lib/site/style/theme";

export function generateMetadata(): Metadata {
  return {
    ...siteMetadata(knowledge().site),
    icons: {
      icon: [
        { url: withBase("/icon.svg"), type: "image/svg+xml" },
        { url: withBase("/icon-192.png"), type: "image/png", sizes: "192x192" },
      ],
      apple: withBase("/apple-touch-icon.png"),
    },
    manifest: withBase("/site.webmanifest"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: LIGHT.paper },
    { media: "(prefers-color-scheme: dark)", color: DARK.paper },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  const { site } = knowledge();
  const shell = shellSite(site);
  const scripts = `${preferenceScript(shell.languages)};${SHORTCUT_SCRIPT}`;
  return (
    // The script below changes attributes of <html> before hydration.
    <html
      lang={defaultMessage("languageTag")}
      dir={defaultMessage("languageDirection")}
      data-lang={defaultLanguage()}
      data-build={process.env.QA_BUILD_ID}
      data-worker={process.env.QA_SEARCH_WORKER}
      data-tables={process.env.QA_SEARCH_TABLES}
      data-server={site.searchedBy === "server" ? SEARCH_ENDPOINT : undefined}
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constants, which run before the first paint and the first key */}
        <script dangerouslySetInnerHTML={{ __html: scripts }} />
      </head>
      <body className="flex min-h-dvh flex-col pb-[calc(3.5rem+env(safe-area-inset-bottom))] sm:pb-0">
        <Alternate type="application/atom+xml" path="/feed.xml" title={defaultText(site.title)} />
        <Alternate
          rel="search"
          type="application/opensearchdescription+xml"
          path="/opensearch.xml"
          title={defaultText(site.title)}
        />
        <Shell site={shell}>{children}</Shell>
        {process.env.NODE_ENV === "development" ? <DevReload written={lastWritten()} /> : <ServiceWorker />}
      </body>
    </html>
  );
}
