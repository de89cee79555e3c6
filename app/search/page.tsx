import type { Metadata } from "next";
import "./search-page.css";
import { EarlyQuery } from "@/components/search/page/early-query";
import { SearchPage } from "@/components/search/page/search-page";
import { BuiltText } from "@/components/ui/built-text";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { EARLY } from "@/lib/site/head/early";
import { fixedPageMetadata } from "@/lib/site/head/metadata";

export const generateMetadata = (): Metadata => fixedPageMetadata(knowledge().site, "search");

export default function Page() {
  const { projects, site, itemsFile } = knowledge();
  const projectNames = Object.fromEntries(projects.map(({ slug, name }) => [slug, name]));
  return (
    <div className="min-h-dvh pt-8 sm:pt-12">
      {process.env.QA_SEARCH_EARLY && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, which runs before the page's others
        <script {...{ [EARLY]: "" }} dangerouslySetInnerHTML={{ __html: process.env.QA_SEARCH_EARLY }} />
      )}
      <h1 className="sr-only">
        <T k="searchResultsTitle" />
      </h1>
      <SearchPage projectNames={projectNames} examples={site.examples} itemsFile={itemsFile} />
      <EarlyQuery />
      <noscript>
        <p className="mt-4 text-muted">
          <BuiltText k="searchNoScript" />
        </p>
      </noscript>
    </div>
  );
}
