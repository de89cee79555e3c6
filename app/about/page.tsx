import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeepOffline } from "@/components/site/keep-offline";
import { BuiltText, CommunityText } from "@/components/ui/built-text";
import { OutLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { listedPairs, listIssues, listProjects } from "@/lib/knowledge/read";
import type { Site } from "@/lib/model/site";
import { fixedPageMetadata } from "@/lib/site/head/metadata";
import type { BuiltKey } from "@/lib/site/languages/built";
import type { MessageKey } from "@/lib/site/languages/texts";
import { OPERATORS, type Operator } from "@/lib/site/operators";
import { SHORTCUTS, type Shortcut } from "@/lib/site/shortcuts";

export const generateMetadata = (): Metadata => fixedPageMetadata(knowledge().site, "about");

function privacyOf({ searchedBy, head }: Site): BuiltKey {
  if (head === null) return searchedBy === "browser" ? "aboutPrivacyText" : "aboutPrivacyServer";
  return searchedBy === "browser" ? "aboutPrivacyAdded" : "aboutPrivacyAddedServer";
}

const hostsOf = ({ head, community }: Site): string =>
  head?.origins.map((origin) => new URL(origin).host).join(", ") || community.name;

const sectionsOf = (site: Site): readonly { title: MessageKey; text: BuiltKey }[] => [
  { title: "aboutWhat", text: "aboutWhatText" },
  { title: "aboutFind", text: "aboutFindText" },
  { title: "aboutLink", text: "aboutLinkText" },
  { title: "aboutOld", text: "aboutOldText" },
  { title: "aboutOffline", text: "aboutOfflineText" },
  { title: "aboutPrivacy", text: privacyOf(site) },
];

/** Returns each key once; keys of Apple keyboards follow those that they replace. */
const keysOf = ({ keys, apple = [] }: Shortcut): string[] => [...new Set([...keys, ...apple])];

export default function About() {
  const base = knowledge();
  const { site } = base;
  const [some] = listProjects(base);
  return (
    <div className="measure">
      <PageHead title={<T k="aboutTitle" />}>
        <CommunityText k="site.description" text={site.description} />
      </PageHead>
      {sectionsOf(site).map(({ title, text }) => (
        <section key={title} className="mb-8">
          <h2 className="text-lg">
            <T k={title} />
          </h2>
          <p>
            <BuiltText k={text} community={site.community.name} origins={hostsOf(site)} />
          </p>
          {title === "aboutOffline" && <KeepOffline />}
        </section>
      ))}
      <section className="mb-8">
        <h2 className="text-lg">
          <T k="aboutKeys" />
        </h2>
        <Terms
          rows={Object.values(SHORTCUTS).map((shortcut) => ({
            label: shortcut.label,
            terms: keysOf(shortcut).map((key) => (
              <kbd key={key} className="kbd">
                {key}
              </kbd>
            )),
          }))}
        />
      </section>
      <section className="mb-8">
        <h2 className="text-lg">
          <T k="aboutOperators" />
        </h2>
        <Terms
          rows={OPERATORS.map(({ operator, write, example, label }) => ({
            label,
            // One of this community's own projects.
            terms: (
              <code key={label}>
                {operator === "project:" && some ? (
                  write(some.project.slug)
                ) : (
                  <Example write={write} example={example} />
                )}
              </code>
            ),
          }))}
        />
      </section>
      <p className="border-line border-t pt-4 text-muted text-sm tabular-nums">
        <T k="aboutSource" />{" "}
        {site.community.url ? (
          <OutLink href={site.community.url} className="link">
            {site.community.name}
          </OutLink>
        ) : (
          site.community.name
        )}
        {site.repository && (
          <>
            {" · "}
            <OutLink href={`https://github.com/${site.repository}`} className="link">
              <T k="aboutOriginals" />
            </OutLink>
          </>
        )}
        {" · "}
        <T k="answersCount" n={listedPairs(base).filter((pair) => pair.answer).length} /> ·{" "}
        {site.noun !== "none" && (
          <>
            <T k="statIssues" n={listIssues(base).length} /> ·{" "}
          </>
        )}
        <T k="statProjects" n={listProjects(base).length} />
      </p>
    </div>
  );
}

/** An operator with an example value inside. */
function Example({ write, example }: Pick<Operator, "write" | "example">) {
  const [before, after] = write("\n").split("\n");
  return (
    <>
      {before}
      <T k={example} />
      {after}
    </>
  );
}

function Terms({ rows }: { rows: { label: MessageKey; terms: ReactNode }[] }) {
  return (
    <dl className="heading mt-1 grid grid-cols-[minmax(8.5rem,auto)_1fr] gap-x-6 gap-y-1">
      {rows.map(({ label, terms }) => (
        <div key={label} className="contents">
          <dt className="space-x-1.5">{terms}</dt>
          <dd>
            <T k={label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
