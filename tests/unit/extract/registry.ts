/** A registry of a few projects, so that the extraction tests do not depend on the content of this repository. */
import type { Project } from "@/lib/model/project";
import { createProjectRegistry, type ProjectRegistry } from "@/lib/model/project-registry";

function project(name: string, repository: string, more: Partial<Project> = {}): Project {
  return {
    name,
    slug: repository.split("/")[1]?.toLowerCase() ?? "",
    repository,
    formerRepositories: [],
    otherRepositories: [],
    aliases: [],
    keywords: [],
    description: { zh: name, en: name },
    ...more,
  };
}

export const PROJECTS: Project[] = [
  project("SOFAStack", "sofastack/sofastack.tech", { otherRepositories: ["sofastack"] }),
  project("SOFABoot", "sofastack/sofa-boot", { keywords: ["Readiness Check"] }),
  project("SOFARPC", "sofastack/sofa-rpc", {
    formerRepositories: ["alipay/sofa-rpc"],
    keywords: ["泛化调用"],
  }),
  project("SOFABolt", "sofastack/sofa-bolt", { keywords: ["bolt 协议"] }),
  project("SOFAJRaft", "sofastack/sofa-jraft", { aliases: ["JRaft"], keywords: ["leader", "快照"] }),
  project("SOFARegistry", "sofastack/sofa-registry", {
    aliases: ["SOFARegistery"],
    keywords: ["session 节点"],
  }),
  project("SOFAArk", "sofastack/sofa-ark", { keywords: ["合并部署"] }),
  project("MOSN", "mosn/mosn", {
    formerRepositories: ["sofastack/sofa-mosn"],
    otherRepositories: ["mosn"],
    keywords: ["sidecar"],
  }),
  project("Layotto", "mosn/layotto", { otherRepositories: ["layotto"], keywords: ["Dapr"] }),
  project("Seata", "seata/seata", { keywords: ["TCC", "undo_log"] }),
];

export const registry: ProjectRegistry = createProjectRegistry(PROJECTS);
