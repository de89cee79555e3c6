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

/** What is the same on every page. A component of the browser's, so that pages do not bring it along as data. */
export function Shell({ site, children }: { site: ShellSite; children: ReactNode }) {
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
