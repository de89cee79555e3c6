import { isSoleProject } from "@/lib/site/sole-project";
import { ProjectMark } from "./project-mark";

/** The project of an entry in a list: its mark and name; nothing where all entries have the same. */
export function ProjectName({ name }: { name: string }) {
  if (isSoleProject(name)) return null;
  return (
    <span className="whitespace-nowrap">
      <ProjectMark name={name} className="me-1.5" />
      {name}
    </span>
  );
}
