import { BuiltText } from "@/components/ui/built-text";
import "./ask.css";
import type { Metadata } from "next";
import { AskForm } from "@/components/ask/ask-form";
import type { AskProject } from "@/components/ask/finish";
import { OutLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { fixedPageMetadata } from "@/lib/site/head/metadata";
import { newIssueForm } from "@/lib/site/new-issue";
import { DRAFT_SCRIPT } from "@/lib/site/storage/draft";

export const generateMetadata = (): Metadata => fixedPageMetadata(knowledge().site, "ask");

export default function Ask() {
  const projects = knowledge().projects.flatMap(({ slug, name, repository }): AskProject[] =>
    repository ? [{ slug, name, repository }] : [],
  );
  return (
    <>
      <PageHead title={<T k="askTitle" />}>
        <T k="askLead" />
      </PageHead>
      <noscript>
        <p className="measure">
          <BuiltText k="askNoScript" />
        </p>
        <ul className="mt-4 columns-2 sm:columns-3">
          {projects.map(({ slug, name, repository }) => (
            <li key={slug}>
              <OutLink href={newIssueForm(repository)} className="link">
                {name}
              </OutLink>
            </li>
          ))}
        </ul>
      </noscript>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
      <script dangerouslySetInnerHTML={{ __html: DRAFT_SCRIPT }} />
      <AskForm projects={projects} />
    </>
  );
}
