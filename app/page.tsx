import type { Metadata } from "next";
import "./year-chart.css";
import { PairRow } from "@/components/qa/pair-row";
import { HeroSearch } from "@/components/search/page/hero";
import { ProjectList } from "@/components/site/project-list";
import { YearChart } from "@/components/site/year-chart";
import { BuiltText, CommunityText } from "@/components/ui/built-text";
import { Link } from "@/components/ui/link";
import { NothingYet } from "@/components/ui/nothing-yet";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { latestPairs, listedPairs, listIssues, listProjects, pairsByYear } from "@/lib/knowledge/read";
import { paths } from "@/lib/site/addresses/paths";
import { searchHref } from "@/lib/site/addresses/search-parameters";
import { fixedPageMetadata } from "@/lib/site/head/metadata";
import { defaultText } from "@/lib/site/languages/dictionary";

const LATEST = 8;
const PROJECTS = 12;

export function generateMetadata(): Metadata {
  const { site } = knowledge();
  // The layout's title template would repeat the title of the site.
  return { ...fixedPageMetadata(site, "home"), title: { absolute: defaultText(site.title) } };
}

export default function Home() {
  const base = knowledge();
  const { site } = base;
  const projects = listProjects(base);
  const latest = latestPairs(base, LATEST);
  // Documents alone have neither issues nor years.
  const hasIssues = site.noun !== "none";
  const years = pairsByYear(base);
  const answered = listedPairs(base).filter((pair) => pair.answer).length;
  return (
    <>
      <section className="pt-14 pb-14 sm:pt-20 sm:pb-16 lg:max-w-[43.5rem]">
        <h1 className="text-4xl leading-tight sm:text-5xl">
          <T k="askedBefore" />
        </h1>
        <p className="mt-3 mb-7 text-lg text-muted">
          <CommunityText k="site.tagline" text={site.tagline} />
        </p>
        <HeroSearch />
        {site.examples.length > 0 && base.pairs.length > 0 && (
          <p className="mt-3 flex flex-wrap items-baseline gap-x-4 text-faint max-sm:mt-1 text-sm leading-7">
            <T k="searchTry" />
            {site.examples.map((example) => (
              <Link
                key={example}
                href={searchHref({ q: example })}
                className="quiet-link text-muted max-sm:py-2"
              >
                {example}
              </Link>
            ))}
          </p>
        )}
      </section>
      {base.pairs.length === 0 ? (
        <NothingYet />
      ) : (
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
          <section>
            <h2 className="section-title">
              {latest.length > 0 ? <T k="latestAnswers" /> : <BuiltText k="someAnswers" />}
              {hasIssues && (
                <Link href={paths.weekly} className="quiet-link font-normal text-faint text-sm">
                  <T k="allIssues" />
                </Link>
              )}
            </h2>
            {(latest.length > 0
              ? latest
              : listedPairs(base)
                  .filter((pair) => pair.answer)
                  .slice(0, LATEST)
            ).map((pair) => (
              <PairRow key={pair.id} pair={pair} />
            ))}
          </section>
          <div className="space-y-12">
            <section>
              <h2 className="section-title mb-2">
                <T k="navProjects" />
                <Link href={paths.projects} className="quiet-link font-normal text-faint text-sm">
                  <T k="allProjects" />
                </Link>
              </h2>
              <ProjectList projects={projects.slice(0, PROJECTS)} />
            </section>
            {hasIssues && (
              <section>
                <h2 className="section-title mb-4">
                  <T k="byYear" />
                  <span className="font-normal text-faint text-sm tabular-nums">
                    <T k="pairsCount" n={years.reduce((sum, { pairs }) => sum + pairs, 0)} />
                  </span>
                </h2>
                <YearChart years={years} />
                <p className="mt-3 text-faint text-sm tabular-nums">
                  <T k="answersCount" n={answered} /> · <T k="statIssues" n={listIssues(base).length} /> ·{" "}
                  <T k="statProjects" n={projects.length} />
                </p>
              </section>
            )}
          </div>
        </div>
      )}
    </>
  );
}
