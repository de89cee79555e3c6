"use client";

import type { ReactNode } from "react";
import { SearchDialog } from "@/components/search/dialog/dialog";
import { T } from "@/components/ui/text";
import { Toaster } from "@/components/ui/toast";
import type { Site } from "@/lib/model/site";
import type { LanguageChoice } from "@/lib/site/languages/texts";
import { DocumentTitle } from "./document-title";
import { Footer } from "./footer";
import { Header } from "./header";
import { TabBar } from "./tab-bar";

/** What pages say of the site around them: in each page's data, so no more than is shown. */
export interface ShellSite extends Pick<Site, "community" | "examples"> {
  /** In the default language. */
  title: string;
  languages: readonly LanguageChoice[];
}

/** What is the same on every page. A component of the browser's, so that pages do not bring it along as data. */
export function Shell({ site, children }: { site: ShellSite; children: ReactNode }) {
  return (
    <>
      <a href="#main" className="skip">
        <T k="skipToContent" />
      </a>
      <Header title={site.title} community={site.community} languages={site.languages} />
      <main id="main" tabIndex={-1} className="page flex-1">
        {children}
      </main>
      <Footer community={site.community} />
      <TabBar />
      <SearchDialog examples={site.examples} />
      <Toaster />
      <DocumentTitle site={site.title} />
    </>
  );
}
