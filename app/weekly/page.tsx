import type { Metadata } from "next";
import { IsoDate } from "@/components/ui/date";
import { JsonLd } from "@/components/ui/json-ld";
import { Link } from "@/components/ui/link";
import { NothingYet } from "@/components/ui/nothing-yet";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { listIssues } from "@/lib/knowledge/read";
import { paths } from "@/lib/site/addresses/paths";
import { groupBy } from "@/lib/site/group";
import { breadcrumbList, crumbOf } from "@/lib/site/head/json-ld";
import { fixedPageMetadata } from "@/lib/site/head/metadata";
import { firstLines } from "@/lib/site/wording/first-lines";
import { languageOf } from "@/lib/site/wording/language-of";
import { withoutSharedPrefix } from "@/lib/site/wording/shared-prefix";

/** As many tell what an issue is about. */
const FIRST_LINES = 2;

export const generateMetadata = (): Metadata => fixedPageMetadata(knowledge().site, "weekly");

export default function WeeklyPage() {
  const base = knowledge();
  const issues = listIssues(base);
  const titles = new Map(
    withoutSharedPrefix(issues.map(({ post }) => post.title)).map((title, i) => [issues[i]?.post.id, title]),
  );
  const byYear = groupBy(issues, ({ post }) => post.date?.slice(0, 4) ?? "");
  return (
    <>
      <JsonLd data={breadcrumbList([crumbOf(base.site, "home"), crumbOf(base.site, "weekly")])} />
      <PageHead title={<T k="weeklyTitle" />}>
        <T k="weeklyLead" />
      </PageHead>
      {issues.length === 0 && <NothingYet />}
      {byYear.length > 1 && (
        <nav aria-labelledby="years" className="no-print mb-10">
          <h2 id="years" className="sr-only">
            <T k="weeklyYears" />
          </h2>
          <ul className="flex flex-wrap gap-2">
            {byYear.map(([year]) => (
              <li key={year}>
                <a href={`#y${year}`} className="button tabular-nums">
                  {year || "—"}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {byYear.map(([year, ofYear]) => (
        <section key={year} id={`y${year}`} className="mb-12">
          <h2 className="section-title tabular-nums">
            {year || "—"}
            <span className="font-normal text-faint text-sm">
              <T k="statIssues" n={ofYear.length} /> ·{" "}
              <T k="pairsCount" n={ofYear.reduce((sum, { pairs }) => sum + pairs, 0)} />
            </span>
          </h2>
          <ul>
            {ofYear.map(({ post, pairs, projects }) => (
              <li key={post.id} className="border-line border-b">
                <Link href={paths.issue(post.id)} className="issue-row">
                  <span className="text-faint text-sm">{post.date && <IsoDate date={post.date} />}</span>
                  <span className="min-w-0" lang={languageOf(post.title)}>
                    {titles.get(post.id) ?? post.title}
                    {[...new Set(firstLines(base, post).slice(0, FIRST_LINES))].map((line) => (
                      <span key={line} className="block truncate text-muted text-sm" lang={languageOf(line)}>
                        {line}
                      </span>
                    ))}
                    <span className="block text-faint text-sm">{projects.join(" · ")}</span>
                  </span>
                  <span className="ms-auto text-faint text-sm tabular-nums">
                    {pairs > 0 && <T k="pairsCount" n={pairs} />}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
