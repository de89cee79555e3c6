import type { Metadata } from "next";
import { IsoDate } from "@/components/ui/date";
import { Link } from "@/components/ui/link";
import { NothingYet } from "@/components/ui/nothing-yet";
import { PageHead } from "@/components/ui/page-head";
import { ProjectMark } from "@/components/ui/project-mark";
import { Both, T } from "@/components/ui/text";
import { listProjects } from "@/lib/knowledge/read";
import { knowledge } from "@/lib/knowledge/store";
import { dictionaries } from "@/lib/site/dictionary";
import { pageMetadata } from "@/lib/site/metadata";
import { paths } from "@/lib/site/paths";

export function generateMetadata(): Metadata {
  return pageMetadata(knowledge().site, {
    title: dictionaries.zh.projectsTitle,
    description: dictionaries.zh.projectsLead,
    path: paths.projects,
  });
}

export default function Projects() {
  const projects = listProjects(knowledge());
  return (
    <>
      <PageHead title={<T k="projectsTitle" />}>
        <T k="projectsLead" />
      </PageHead>
      {projects.length === 0 && <NothingYet />}
      <ul className="border-line border-t">
        {projects.map(({ project, answered, lastDate }) => (
          <li key={project.slug} className="border-line border-b">
            <Link href={paths.project(project.slug)} className="project-row">
              <span className="flex items-center gap-2.5 font-semibold">
                <ProjectMark name={project.name} className="text-lg" />
                {project.name}
              </span>
              <span className="text-[0.9375rem] text-muted leading-relaxed">
                <Both {...project.description} />
              </span>
              <span className="meta tabular-nums sm:justify-end">
                <span>
                  <T k="answersCount" n={answered} />
                </span>
                {lastDate && (
                  <span>
                    <T k="lastAsked" /> <IsoDate date={lastDate} />
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
