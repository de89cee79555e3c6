import type { Metadata } from "next";
import "./pair.css";
import { notFound } from "next/navigation";
import { GonePage } from "@/components/qa/gone-page";
import { pairData } from "@/components/qa/pair-data";
import { PairPage } from "@/components/qa/pair-page";
import { ThreadInFull } from "@/components/qa/thread-in-full";
import { JsonLd } from "@/components/ui/json-ld";
import { NothingYet } from "@/components/ui/nothing-yet";
import { knowledge } from "@/lib/content/knowledge-file";
import { pairWithId, threadOf } from "@/lib/knowledge/read";
import { orPlaceholder, PLACEHOLDER, paths } from "@/lib/site/addresses/paths";
import { pairCard } from "@/lib/site/cards/card";
import { breadcrumbList, crumbOf, qaPage } from "@/lib/site/head/json-ld";
import { pageMetadata } from "@/lib/site/head/metadata";
import { defaultMessage } from "@/lib/site/languages/dictionary";
import { headline } from "@/lib/site/wording/headline";

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  const { pairs, gone } = knowledge();
  return orPlaceholder([...pairs, ...gone].map(({ id }) => id)).map((id) => ({ id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const base = knowledge();
  const pair = pairWithId(base, id);
  if (!pair) return { title: defaultMessage("goneTitle"), robots: { index: false } };
  return pageMetadata(base.site, {
    title: headline(pair.question.text),
    description: pair.answer?.text ?? defaultMessage("noAnswer"),
    path: paths.pair(id),
    type: "article",
    published: pair.source.date,
    card: pairCard(base, pair),
    oEmbed: paths.pairData(id),
  });
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  if (id === PLACEHOLDER) return <NothingYet />;
  const base = knowledge();
  const pair = pairWithId(base, id);
  if (!pair) {
    const gone = base.gone.find((candidate) => candidate.id === id);
    if (!gone) notFound();
    return <GonePage gone={gone} project={base.projects.find(({ slug }) => slug === gone.project)} />;
  }
  const { project } = pair;
  return (
    <>
      <JsonLd data={qaPage(pair, base.site)} />
      <JsonLd
        data={breadcrumbList([
          crumbOf(base.site, "home"),
          ...(project ? [{ name: project.name, path: paths.project(project.slug) }] : []),
          { name: headline(pair.question.text), path: paths.pair(id) },
        ])}
      />
      <PairPage data={await pairData(base, pair)}>
        <ThreadInFull turns={threadOf(base, pair)} here={pair} />
      </PairPage>
    </>
  );
}
