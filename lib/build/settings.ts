/** Reads the settings of the build from the environment; README.md lists the names. */
import path from "node:path";
import { HOME, OWN_CONTENT, PROGRAM } from "@/lib/content/home";
import { UsageError } from "@/lib/report/usage";
import { type Workspace, workspaceFor } from "./workspace";

export interface BuildSettings {
  /** Folder of posts. */
  content: string;
  /** Base path of the site: `/docs`, or empty at the root. */
  basePath: string;
  /** Output folder of the finished site. */
  out: string;
  /** Where the build runs. */
  workspace: Workspace;
}

/** Root of the program. */
export const ROOT = PROGRAM;

/** Reads the settings from an environment. Throws `UsageError` for an invalid base path or address. */
export function buildSettings(env: Record<string, string | undefined>): BuildSettings {
  const trimmed = (env.QA_BASE_PATH ?? "").replace(/^\/+|\/+$/g, "");
  if (trimmed && !/^[\w.~-]+(\/[\w.~-]+)*$/.test(trimmed)) {
    throw new UsageError(`QA_BASE_PATH: "${env.QA_BASE_PATH}" is no path; give something like /docs`);
  }
  if (trimmed.split("/").some((part) => part === "." || part === "..")) {
    throw new UsageError(`QA_BASE_PATH: "${env.QA_BASE_PATH}" leads elsewhere; give something like /docs`);
  }
  const address = env.QA_SITE_URL?.trim();
  if (address && !(/^https?:/i.test(address) && URL.canParse(address))) {
    throw new UsageError(
      `QA_SITE_URL: "${address}" is no address; give something like https://qa.example.org`,
    );
  }
  const out = path.resolve(env.QA_OUT || path.join(HOME, "out"));
  return {
    content: path.resolve(env.QA_CONTENT || OWN_CONTENT),
    basePath: trimmed && `/${trimmed}`,
    out,
    workspace: workspaceFor(out),
  };
}
