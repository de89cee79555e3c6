import type { Metadata } from "next";
import "./faq.css";
import { notFound } from "next/navigation";
import { FaqContents } from "@/components/qa/faq/contents";
import { FaqFilter } from "@/components/qa/faq/filter";
import { FaqGroups, GroupName, groupId } from "@/components/qa/faq/groups";
import { Images } from "@/components/qa/images";
import { ProjectItems } from "@/components/qa/items/items";
import { CopyLinks } from "@/components/qa/share/copy-links";
import { Alternate } from "@/components/site/alternate";
import { CommunityText } from "@/components/ui/built-text";
import { Icon } from "@/components/ui/icon";
import { JsonLd } from "@/components/ui/json-ld";
import { OutLink } from "@/components/ui/link";
import { NothingYet } from "@/components/ui/nothing-yet";
import { OnlyHtml } from "@/components/ui/only-html";
import { PageHead } from "@/components/ui/page-head";
import { ProjectMark } from "@/components/ui/project-mark";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { itemsOfProject } from "@/lib/knowledge/items";
import { groupsOfProject, listProjects, pairsOfProject } from "@/lib/knowledge/read";
import { orPlaceholder, PLACEHOLDER, paths } from "@/lib/site/addresses/paths";
import { projectCard } from "@/lib/site/cards/card";
import { breadcrumbList, collectionPage, crumbOf } from "@/lib/site/head/json-ld";
import { pageMetadata } from "@/lib/site/head/metadata";
import { defaultMessage, defaultText } from "@/lib/site/languages/dictionary";
import { headline } from "@/lib/site/wording/headline";

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  const slugs = listProjects(knowledge()).map(({ project }) => project.slug);
  return orPlaceholder(slugs).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const base = knowledge();
  const project = base.projects.find((candidate) => candidate.slug === slug);
  if (!project) return {};
  const questions = pairsOfProject(base, slug).map((pair) => headline(pair.question.text));
  return pageMetadata(base.site, {
    title: defaultMessage("projectPageTitle", { project: project.name }),
    description: `${defaultText(project.description)} ${questions.slice(0, 3).join(" ")}`,
    path: paths.project(slug),
    card: projectCard(base, project),
  });
}

export default async function ProjectPage({ params }: Props) {
  const { slug } = await params;
  if (slug === PLACEHOLDER) return <NothingYet />;
  const base = knowledge();
  const project = base.projects.find((candidate) => candidate.slug === slug);
  if (!project) notFound();
  const groups = groupsOfProject(base, slug);
  const pairs = groups.flatMap((group) => group.pairs);
  const answered = pairs.filter((pair) => pair.answer).length;
  const items = itemsOfProject(base, slug);
  const hasTopics = groups.some(({ kind }) => kind === "topic");
  const hasDates = groups.some(({ kind }) => kind !== "faq");

  return (
    <>
      <Alternate type="application/atom+xml" path={`${paths.project(slug)}feed.xml`} title={project.name} />
      {items.length > 0 && (
        <Alternate
          type="application/atom+xml"
          path={`${paths.project(slug)}items.xml`}
          title={`${project.name} · ${defaultMessage("itemsTitle")}`}
        />
      )}
      <JsonLd data={collectionPage(project, pairs)} />
      <JsonLd
        data={breadcrumbList([
          crumbOf(base.site, "home"),
          crumbOf(base.site, "projects"),
          { name: project.name, path: paths.project(slug) },
        ])}
      />
      <div className={groups.length > 1 ? "faq-page" : "measure"}>
        <div className="faq-head">
          <PageHead
            title={
              <>
                <ProjectMark name={project.name} className="me-3" />
                {project.name}
              </>
            }
          >
            <p>
              <CommunityText k={`project.${project.slug}`} text={project.description} />
            </p>
            <p className="meta mt-1 tabular-nums">
              <T k="pairsCount" n={pairs.length} />
              {answered < pairs.length && <T k="answersCount" n={answered} />}
              {project.repository && (
                <OutLink href={`https://github.com/${project.repository}`} className="quiet-link">
                  <Icon name="repository" className="me-1" />
                  {project.repository}
                </OutLink>
              )}
            </p>
          </PageHead>
        </div>
        {groups.length > 1 && (
          <FaqContents>
            {groups.map((group) => (
              <li key={groupId(group)} data-contents={groupId(group)}>
                <a href={`#${groupId(group)}`}>
                  <GroupName group={group} />
                  <span data-count className="faq-count">
                    {group.pairs.length}
                  </span>
                </a>
              </li>
            ))}
          </FaqContents>
        )}
        <div className="faq-list">
          <FaqFilter
            project={slug}
            total={pairs.length}
            initial={hasTopics ? "topic" : hasDates ? "newest" : null}
          >
            <OnlyHtml page={paths.project(slug)} part="list">
              <FaqGroups groups={groups} base={base} />
            </OnlyHtml>
          </FaqFilter>
          <ProjectItems groups={items} />
        </div>
      </div>
      <CopyLinks />
      <Images />
    </>
  );
}
