import { Link } from "@/components/ui/link";
import { ProjectMark } from "@/components/ui/project-mark";
import { T } from "@/components/ui/text";
import type { PairProject } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";

/** The project of a pair: mark and name, linked to its page. */
export function ProjectLabel({ project, linked = true }: { project: PairProject | null; linked?: boolean }) {
  if (!project) return <T k="noProject" />;
  const content = (
    <>
      <ProjectMark name={project.name} className="me-1.5" />
      {project.name}
    </>
  );
  if (!linked) return <span>{content}</span>;
  return (
    <Link href={paths.project(project.slug)} className="quiet-link">
      {content}
    </Link>
  );
}
