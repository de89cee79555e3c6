import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FaqEntry } from "@/components/qa/faq-entry";
import { FaqFilter } from "@/components/qa/faq-filter";
import { Alternate } from "@/components/site/alternate";
import { Icon } from "@/components/ui/icon";
import { OutLink } from "@/components/ui/link";
import { NothingYet } from "@/components/ui/nothing-yet";
import { PageHead } from "@/components/ui/page-head";
import { ProjectMark } from "@/components/ui/project-mark";
import { Both, T } from "@/components/ui/text";
import type { Pair } from "@/lib/knowledge/model";
import { listProjects, pairsOfProject, postOf } from "@/lib/knowledge/read";
import { knowledge } from "@/lib/knowledge/store";
import type { MessageKey } from "@/lib/site/dictionary";
import { headline } from "@/lib/site/headline";
import { pageMetadata } from "@/lib/site/metadata";
import { orPlaceholder, PLACEHOLDER, paths } from "@/lib/site/paths";

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
    title: `${project.name} 常见问题`,
    description: `${project.description.zh} ${questions.slice(0, 3).join(" ")}`,
    path: paths.project(slug),
  });
}

export default async function ProjectPage({ params }: Props) {
  const { slug } = await params;
  if (slug === PLACEHOLDER) return <NothingYet />;
  const base = knowledge();
  const project = base.projects.find((candidate) => candidate.slug === slug);
  if (!project) notFound();
  const pairs = pairsOfProject(base, slug);
  const isFaq = (pair: Pair) => postOf(base, pair)?.kind === "faq";
  const groups: { title: MessageKey; pairs: Pair[] }[] = [
    { title: "fromFaq", pairs: pairs.filter(isFaq) },
    { title: "fromWeekly", pairs: pairs.filter((pair) => !isFaq(pair)) },
  ];

  return (
    <div className="measure mx-auto">
      <Alternate type="application/atom+xml" path={`${paths.project(slug)}feed.xml`} title={project.name} />
      <PageHead
        title={
          <>
            <ProjectMark name={project.name} className="me-3" />
            {project.name}
          </>
        }
      >
        <p>
          <Both {...project.description} />
        </p>
        <p className="meta mt-1 tabular-nums">
          <T k="pairsCount" n={pairs.length} />
          {project.repository && (
            <OutLink href={`https://github.com/${project.repository}`} className="quiet-link">
              {project.repository}
              <Icon name="external" className="ms-1" />
            </OutLink>
          )}
        </p>
      </PageHead>
      <FaqFilter total={pairs.length}>
        {groups.map((group) =>
          group.pairs.length === 0 ? null : (
            <section key={group.title} data-group className="mb-10">
              <h2 className="section-title">
                <T k={group.title} />
                <span className="font-normal text-faint text-sm tabular-nums">{group.pairs.length}</span>
              </h2>
              <ul>
                {group.pairs.map((pair) => (
                  <FaqEntry key={pair.id} pair={pair} post={postOf(base, pair)} />
                ))}
              </ul>
            </section>
          ),
        )}
      </FaqFilter>
    </div>
  );
}
