import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Images } from "@/components/qa/images";
import { CopyLinks } from "@/components/qa/share/copy-links";
import { Alternate } from "@/components/site/alternate";
import { JsonLd } from "@/components/ui/json-ld";
import { NothingYet } from "@/components/ui/nothing-yet";
import { PageHead } from "@/components/ui/page-head";
import { Prose } from "@/components/ui/prose";
import { readyHtml } from "@/components/ui/ready-html";
import { knowledge } from "@/lib/content/knowledge-file";
import { orPlaceholder, PLACEHOLDER, paths } from "@/lib/site/addresses/paths";
import { breadcrumbList, crumbOf } from "@/lib/site/head/json-ld";
import { pageMetadata } from "@/lib/site/head/metadata";
import { defaultText } from "@/lib/site/languages/dictionary";
import { languageOf } from "@/lib/site/wording/language-of";

type Props = { params: Promise<{ name: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return orPlaceholder(knowledge().pages.map(({ name }) => name)).map((name) => ({ name }));
}

const pageNamed = (name: string) => knowledge().pages.find((page) => page.name === name);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const page = pageNamed(name);
  if (!page) return {};
  return pageMetadata(knowledge().site, {
    title: defaultText(page.title),
    description: page.body.text,
    path: paths.page(name),
  });
}

export default async function Page({ params }: Props) {
  const { name } = await params;
  if (name === PLACEHOLDER) return <NothingYet />;
  const page = pageNamed(name);
  if (!page) notFound();
  const title = defaultText(page.title);
  return (
    <div className="measure">
      <Alternate type="text/markdown" path={`${paths.page(name)}page.md`} />
      <JsonLd
        data={breadcrumbList([crumbOf(knowledge().site, "home"), { name: title, path: paths.page(name) }])}
      />
      <PageHead title={<span lang={languageOf(title)}>{title}</span>} />
      <Prose {...(await readyHtml(page.body))} className="own-page" />
      <CopyLinks />
      <Images />
    </div>
  );
}
