"use client";

import type { ReactNode } from "react";
import { SearchDialog } from "@/components/search/dialog/dialog";
import { T } from "@/components/ui/text";
import { Toaster } from "@/components/ui/toast";
import type { ShellSite } from "@/lib/site/shell-site";
import { DocumentTitle } from "./document-title";
import { Footer } from "./footer";
import { Header } from "./header";
import { TabBar } from "./tab-bar";
import { usePageLinks } from "./use-page-links";

/** The frame of every page. A client component, so that it is not repeated in the data of each page. */
export function Shell({ site, children }: { site: ShellSite; children: ReactNode }) {
  usePageLinks();
  return (
    <>
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
    </>
  );
}
