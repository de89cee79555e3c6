/** What the environment tells the build; the names are those of the README. */
import path from "node:path";
import { HOME, OWN_CONTENT, PROGRAM } from "@/lib/content/home";
import { UsageError } from "@/lib/report/usage";
import { type Workspace, workspaceFor } from "./workspace";

export interface BuildSettings {
  /** Folder of posts. */
  content: string;
  /** Path that the site is served below: `/docs`, or empty at the root. */
  basePath: string;
  /** Where the finished site goes. */
  out: string;
  /** Where it is made. */
  workspace: Workspace;
}

/** Root of the program. */
export const ROOT = PROGRAM;

/** Reads the settings from an environment. Throws `UsageError` for a base path that no address could hold. */
export function buildSettings(env: Record<string, string | undefined>): BuildSettings {
  const trimmed = (env.QA_BASE_PATH ?? "").replace(/^\/+|\/+$/g, "");
  if (trimmed && !/^[\w.~-]+(\/[\w.~-]+)*$/.test(trimmed)) {
    throw new UsageError(`QA_BASE_PATH: "${env.QA_BASE_PATH}" is no path; give something like /docs`);
  }
  const out = path.resolve(env.QA_OUT || path.join(HOME, "out"));
  return {
    content: path.resolve(env.QA_CONTENT || OWN_CONTENT),
    basePath: trimmed && `/${trimmed}`,
    out,
    workspace: workspaceFor(out),
  };
}
