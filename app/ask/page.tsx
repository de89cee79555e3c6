import { BuiltText } from "@/components/ui/built-text";
import "./ask.css";
import type { Metadata } from "next";
import { AskForm } from "@/components/ask/ask-form";
import { OutLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { askTargets, fillAddress } from "@/lib/site/ask-targets";
import { fixedPageMetadata } from "@/lib/site/head/metadata";
import { DRAFT_SCRIPT } from "@/lib/site/storage/draft";

export const generateMetadata = (): Metadata => fixedPageMetadata(knowledge().site, "ask");

export default function Ask() {
  const { site, projects } = knowledge();
  const targets = askTargets(site, projects);
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
          {targets.map(({ slug, name, template }) => (
            <li key={slug}>
              <OutLink href={fillAddress(template, { title: "", body: "" })} className="link">
                {name}
              </OutLink>
            </li>
          ))}
        </ul>
      </noscript>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
      <script dangerouslySetInnerHTML={{ __html: DRAFT_SCRIPT }} />
      <AskForm targets={targets} />
    </>
  );
}
