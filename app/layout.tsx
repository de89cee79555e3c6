import { SEARCH_ENDPOINT } from "@/lib/search/format/file-names";
import "./globals.css";
import "./prose.css";
import "./qa.css";
import "./items.css";
import "./search.css";
import "./print.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SearchDialog } from "@/components/search/dialog/dialog";
import { SHORTCUT_SCRIPT } from "@/components/search/dialog/shortcuts";
import { Alternate } from "@/components/site/alternate";
import { DevReload } from "@/components/site/dev-reload";
import { DocumentTitle } from "@/components/site/document-title";
import { Footer } from "@/components/site/footer";
import { Header } from "@/components/site/header";
import { ServiceWorker } from "@/components/site/service-worker";
import { TabBar } from "@/components/site/tab-bar";
import { T } from "@/components/ui/text";
import { Toaster } from "@/components/ui/toast";
import { knowledge, lastWritten } from "@/lib/content/knowledge-file";
import { DEFAULT_LANGUAGE, defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { siteMetadata } from "@/lib/site/metadata";
import { withBase } from "@/lib/site/paths";
import { PREFERENCE_SCRIPT } from "@/lib/site/storage/preferences";
import { DARK, LIGHT } from "@/lib/site/theme";

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
  return (
    // The script below changes attributes of <html> before React sees it.
    <html
      lang={defaultMessage("languageTag")}
      data-lang={DEFAULT_LANGUAGE}
      data-build={process.env.QA_BUILD_ID}
      data-worker={process.env.QA_SEARCH_WORKER}
      data-tables={process.env.QA_SEARCH_TABLES}
      data-server={site.searchedBy === "server" ? SEARCH_ENDPOINT : undefined}
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours; they must run before the first paint and the first key */}
        <script dangerouslySetInnerHTML={{ __html: `${PREFERENCE_SCRIPT};${SHORTCUT_SCRIPT}` }} />
      </head>
      <body className="flex min-h-dvh flex-col pb-[calc(3.5rem+env(safe-area-inset-bottom))] sm:pb-0">
        <Alternate type="application/atom+xml" path="/feed.xml" title={defaultText(site.title)} />
        <Alternate
          rel="search"
          type="application/opensearchdescription+xml"
          path="/opensearch.xml"
          title={defaultText(site.title)}
        />
        <a href="#main" className="skip">
          <T k="skipToContent" />
        </a>
        <Header site={site} />
        <main id="main" tabIndex={-1} className="page flex-1">
          {children}
        </main>
        <Footer site={site} />
        <TabBar />
        <SearchDialog examples={site.examples} />
        <Toaster />
        <DocumentTitle site={site.title} />
        {process.env.NODE_ENV === "development" ? <DevReload written={lastWritten()} /> : <ServiceWorker />}
      </body>
    </html>
  );
}
