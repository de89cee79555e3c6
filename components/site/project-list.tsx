import { Link } from "@/components/ui/link";
import { ProjectMark } from "@/components/ui/project-mark";
import type { ProjectSummary } from "@/lib/knowledge/read";
import { paths } from "@/lib/site/addresses/paths";

/** Projects with the number of their answers, in compact form. */
export function ProjectList({ projects }: { projects: ProjectSummary[] }) {
  return (
    <ul>
      {projects.map(({ project, answered }) => (
        <li key={project.slug}>
          <Link
            href={paths.project(project.slug)}
            className="quiet-link flex items-center gap-2.5 py-1.5 max-sm:py-2"
          >
            <ProjectMark name={project.name} />
            <span className="truncate">{project.name}</span>
            <span className="ms-auto text-faint text-sm tabular-nums">{answered}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
