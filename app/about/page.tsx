import type { Metadata } from "next";
import { OutLink } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Both, T } from "@/components/ui/text";
import { listIssues, listProjects } from "@/lib/knowledge/read";
import { knowledge } from "@/lib/knowledge/store";
import { dictionaries, type MessageKey } from "@/lib/site/dictionary";
import { pageMetadata } from "@/lib/site/metadata";
import { paths } from "@/lib/site/paths";

export function generateMetadata(): Metadata {
  const { site } = knowledge();
  return pageMetadata(site, {
    title: dictionaries.zh.aboutTitle,
    description: site.description.zh,
    path: paths.about,
  });
}

const SECTIONS: readonly { title: MessageKey; text: MessageKey }[] = [
  { title: "aboutWhat", text: "aboutWhatText" },
  { title: "aboutFind", text: "aboutFindText" },
  { title: "aboutLink", text: "aboutLinkText" },
  { title: "aboutOld", text: "aboutOldText" },
  { title: "aboutOffline", text: "aboutOfflineText" },
  { title: "aboutPrivacy", text: "aboutPrivacyText" },
];

const KEYS: readonly { keys: string[]; label: MessageKey }[] = [
  { keys: ["Ctrl K", "⌘ K", "/"], label: "keySearch" },
  { keys: ["↑", "↓"], label: "keyMove" },
  { keys: ["Enter"], label: "keyOpen" },
  { keys: ["Esc"], label: "keyClose" },
];

export default function About() {
  const base = knowledge();
  const { site } = base;
  return (
    <div className="measure mx-auto">
      <PageHead title={<T k="aboutTitle" />}>
        <Both {...site.description} />
      </PageHead>
      {SECTIONS.map(({ title, text }) => (
        <section key={title} className="mb-8">
          <h2 className="text-lg">
            <T k={title} />
          </h2>
          <p>
            <T k={text} community={site.community.name} />
          </p>
        </section>
      ))}
      <section className="mb-8">
        <h2 className="text-lg">
          <T k="aboutKeys" />
        </h2>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
          {KEYS.map(({ keys, label }) => (
            <div key={label} className="contents">
              <dt className="space-x-1.5">
                {keys.map((key) => (
                  <kbd key={key} className="kbd">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>
                <T k={label} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="border-line border-t pt-4 text-muted text-sm tabular-nums">
        <T k="aboutSource" />{" "}
        <OutLink href={site.community.url} className="link">
          {site.community.name}
        </OutLink>
        {site.repository && (
          <>
            {" · "}
            <OutLink href={`https://github.com/${site.repository}`} className="link">
              <T k="aboutOriginals" />
            </OutLink>
          </>
        )}
        {" · "}
        <T k="statPairs" n={base.pairs.filter((pair) => pair.answer).length} /> ·{" "}
        <T k="statIssues" n={listIssues(base).length} /> ·{" "}
        <T k="statProjects" n={listProjects(base).length} />
      </p>
    </div>
  );
}
