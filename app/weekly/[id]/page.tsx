import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FullPair } from "@/components/qa/full-pair";
import { Images } from "@/components/qa/images";
import { IssueItems } from "@/components/qa/items/items";
import { CopyLinks } from "@/components/qa/share/copy-links";
import { Alternate } from "@/components/site/alternate";
import { IsoDate } from "@/components/ui/date";
import { Icon } from "@/components/ui/icon";
import { JsonLd } from "@/components/ui/json-ld";
import { OutLink } from "@/components/ui/link";
import { type Neighbour, Neighbours } from "@/components/ui/neighbours";
import { NothingYet } from "@/components/ui/nothing-yet";
import { OnlyHtml } from "@/components/ui/only-html";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { itemsOfPost } from "@/lib/knowledge/items";
import { type IssueSummary, listIssues, pairsOfPost } from "@/lib/knowledge/read";
import { orPlaceholder, PLACEHOLDER, paths } from "@/lib/site/addresses/paths";
import { issueCard } from "@/lib/site/cards/card";
import { breadcrumbList, crumbOf } from "@/lib/site/head/json-ld";
import { pageMetadata } from "@/lib/site/head/metadata";
import { defaultMessage } from "@/lib/site/languages/dictionary";
import type { MessageKey } from "@/lib/site/languages/texts";
import { firstLines } from "@/lib/site/wording/first-lines";
import { languageOf } from "@/lib/site/wording/language-of";

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return orPlaceholder(listIssues(knowledge()).map(({ post }) => post.id)).map((id) => ({ id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const base = knowledge();
  const issues = listIssues(base);
  const issue = issues.find(({ post }) => post.id === id);
  if (!issue) return {};
  const { title, date } = issue.post;
  return pageMetadata(base.site, {
    title: date ? defaultMessage("issuePageTitle", { title, date }) : title,
    description: firstLines(base, issue.post).join(" "),
    path: paths.issue(id),
    type: "article",
    published: date,
    card: issueCard(base.site, issues, issue),
  });
}

const neighbour = (issue: IssueSummary | undefined, label: MessageKey): Neighbour | undefined =>
  issue && {
    href: paths.issue(issue.post.id),
    title: [issue.post.date, issue.post.title].filter(Boolean).join(" "),
    label,
  };

export default async function IssuePage({ params }: Props) {
  const { id } = await params;
  if (id === PLACEHOLDER) return <NothingYet />;
  const base = knowledge();
  const issues = listIssues(base);
  const place = issues.findIndex(({ post }) => post.id === id);
  const post = issues[place]?.post;
  if (!post) notFound();
  const pairs = pairsOfPost(base, post.path);
  const items = itemsOfPost(base, post.path);
  // The list is newest first.
  const before = neighbour(issues[place + 1], "previousIssue");
  const after = neighbour(issues[place - 1], "nextIssue");
  return (
    <div className="measure">
      {items.length > 0 && <Alternate type="text/markdown" path={`${paths.issue(id)}issue.md`} />}
      <JsonLd
        data={breadcrumbList([
          crumbOf(base.site, "home"),
          crumbOf(base.site, "weekly"),
          { name: post.title, path: paths.issue(id) },
        ])}
      />
      <PageHead title={<span lang={languageOf(post.title)}>{post.title}</span>}>
        <p className="meta tabular-nums">
          {post.date && <IsoDate date={post.date} />}
          {pairs.length > 0 && <T k="pairsCount" n={pairs.length} />}
          {post.url && (
            <OutLink href={post.url} className="link">
              <T k="issueOriginal" />
              <Icon name="external" className="ms-0.5" />
            </OutLink>
          )}
        </p>
      </PageHead>
      <OnlyHtml page={paths.issue(id)} part="pairs">
        {pairs.map((pair) => (
          <FullPair key={pair.id} pair={pair} />
        ))}
      </OnlyHtml>
      <IssueItems groups={items} />
      <CopyLinks />
      <Images />
      <Neighbours name="issueNavigation" {...(before && { before })} {...(after && { after })} />
    </div>
  );
}
