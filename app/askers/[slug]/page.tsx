import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PairRow } from "@/components/qa/pair-row";
import { BuiltText } from "@/components/ui/built-text";
import { Icon } from "@/components/ui/icon";
import { JsonLd } from "@/components/ui/json-ld";
import { Link, OutLink } from "@/components/ui/link";
import { NothingYet } from "@/components/ui/nothing-yet";
import { PageHead } from "@/components/ui/page-head";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { listAskers } from "@/lib/knowledge/askers";
import { POST_RELATIONS } from "@/lib/render/link-relations";
import { orPlaceholder, PLACEHOLDER, paths } from "@/lib/site/addresses/paths";
import { searchHref } from "@/lib/site/addresses/search-parameters";
import { siteCard } from "@/lib/site/cards/card";
import { breadcrumbList, crumbOf } from "@/lib/site/head/json-ld";
import { pageMetadata } from "@/lib/site/head/metadata";
import { defaultMessage } from "@/lib/site/languages/dictionary";
import { headline } from "@/lib/site/wording/headline";

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return orPlaceholder(listAskers(knowledge()).map(({ slug }) => slug)).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const base = knowledge();
  const asker = listAskers(base).find((candidate) => candidate.slug === slug);
  if (!asker) return {};
  return pageMetadata(base.site, {
    title: defaultMessage("askerPageTitle", { asker: asker.name }),
    description: asker.pairs.map((pair) => headline(pair.question.text)).join(" "),
    path: paths.asker(slug),
    card: siteCard(base.site),
  });
}

/** What somebody asked, the newest first. */
export default async function AskerPage({ params }: Props) {
  const { slug } = await params;
  if (slug === PLACEHOLDER) return <NothingYet />;
  const base = knowledge();
  const asker = listAskers(base).find((candidate) => candidate.slug === slug);
  if (!asker) notFound();
  const { name, url, pairs } = asker;
  return (
    <div className="measure">
      <JsonLd data={breadcrumbList([crumbOf(base.site, "home"), { name, path: paths.asker(slug) }])} />
      <PageHead title={<T k="askerPageTitle" asker={name} />}>
        <p className="meta tabular-nums">
          <T k="pairsCount" n={pairs.length} />
          {url && (
            <OutLink href={url} rel={POST_RELATIONS.join(" ")} className="link">
              <bdi>{new URL(url).hostname}</bdi>
              <Icon name="external" className="ms-0.5" />
            </OutLink>
          )}
          <Link href={searchHref({ q: "", asker: [name] })} className="link">
            <BuiltText k="askerSearch" />
          </Link>
        </p>
      </PageHead>
      <div className="border-line border-t">
        {pairs.map((pair) => (
          <PairRow key={pair.id} pair={pair} level="h2" asker={false} />
        ))}
      </div>
    </div>
  );
}
