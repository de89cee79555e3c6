import type { Metadata } from "next";
import { CommunityText } from "@/components/ui/built-text";
import { IsoDate } from "@/components/ui/date";
import { Icon } from "@/components/ui/icon";
import { JsonLd } from "@/components/ui/json-ld";
import { Link, OutLink } from "@/components/ui/link";
import { NothingYet } from "@/components/ui/nothing-yet";
import { PageHead } from "@/components/ui/page-head";
import { ProjectMark } from "@/components/ui/project-mark";
import { T } from "@/components/ui/text";
import { knowledge } from "@/lib/content/knowledge-file";
import { listProjects } from "@/lib/knowledge/read";
import { paths } from "@/lib/site/addresses/paths";
import { breadcrumbList, crumbOf } from "@/lib/site/head/json-ld";
import { fixedPageMetadata } from "@/lib/site/head/metadata";

export const generateMetadata = (): Metadata => fixedPageMetadata(knowledge().site, "projects");

export default function Projects() {
  const base = knowledge();
  const projects = listProjects(base);
  return (
    <>
      <JsonLd data={breadcrumbList([crumbOf(base.site, "home"), crumbOf(base.site, "projects")])} />
      <PageHead title={<T k="projectsTitle" />}>
        <T k="projectsLead" />
      </PageHead>
      {projects.length === 0 && <NothingYet />}
      <ul className="border-line border-t">
        {projects.map(({ project, answered, lastAnswered }) => (
          <li key={project.slug} className="project-row">
            <Link
              href={paths.project(project.slug)}
              className="row-link flex items-center gap-2.5 font-semibold"
            >
              <ProjectMark name={project.name} className="text-lg" />
              {project.name}
            </Link>
            <span className="min-w-0">
              <span className="block text-[0.9375rem] text-muted leading-relaxed">
                <CommunityText k={`project.${project.slug}`} text={project.description} />
              </span>
              {project.repository && (
                <OutLink
                  href={`https://github.com/${project.repository}`}
                  className="row-extra quiet-link text-[0.8125rem] text-faint"
                >
                  <Icon name="repository" className="me-1" />
                  {project.repository}
                </OutLink>
              )}
            </span>
            <span className="meta tabular-nums sm:flex-col sm:items-end">
              <span className="text-muted">
                <T k="answersCount" n={answered} />
              </span>
              {lastAnswered && (
                <span>
                  <T k="lastAnswered" /> <IsoDate date={lastAnswered} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
