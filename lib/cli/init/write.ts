/** Writes the files of a new site among existing ones. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PROGRAM } from "@/lib/content/home";
import { readText } from "@/lib/content/storage/read-text";
import { writeWhole } from "@/lib/content/storage/write";
import { ExpectedError } from "@/lib/model/expected-error";
import { completePackage } from "./package-json";
import {
  type Answers,
  EXAMPLE,
  EXAMPLE_NAME,
  IGNORED,
  readme,
  siteFile,
  WORKFLOW_NAME,
  workflow,
} from "./texts";

export interface Written {
  /** What was done with each file: `written`, `completed` or `kept`. */
  files: { state: "written" | "completed" | "kept"; name: string }[];
  /** Scripts of `package.json` that are defined otherwise. */
  taken: string[];
}

/** Writes a file unless it exists; returns whether it did. */
function writeNew(file: string, body: string): boolean {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, body, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    // A full disk leaves an empty file, which the next run would keep.
    rmSync(file, { force: true });
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}

const ownVersion = (): string => {
  const { version }: { version?: unknown } = JSON.parse(
    readFileSync(path.join(PROGRAM, "package.json"), "utf8"),
  );
  return String(version);
};

/** Adds missing ignore rules for generated files. */
function completeIgnored(text: string | null): string {
  const present = new Set((text ?? "").split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, "")));
  const missing = IGNORED.filter((name) => !present.has(name.replace(/\/$/, "")));
  const before = text === null || text === "" || text.endsWith("\n") ? (text ?? "") : `${text}\n`;
  return before + missing.map((name) => `${name}\n`).join("");
}

/** The workflow, where GitHub reads it; none for a repository that another host publishes. */
function workflowFile(folder: string, root: string, { origin }: Answers): [string, string][] {
  if (origin !== null && origin.host !== "github") return [];
  // Without a repository on GitHub, nothing is written outside of the folder.
  const top = origin === null ? folder : root;
  const up = path.relative(folder, top).split(path.sep).join("/");
  const below = path.relative(top, folder).split(path.sep).join("/");
  return [[path.posix.join(up, WORKFLOW_NAME), workflow(below && `${below}/`)]];
}

/**
 * Writes missing files. Existing ones are left alone, except `package.json` and `.gitignore`, which are completed.
 * `root`: the root of the repository that holds the folder. `isEmpty`: there are no posts.
 */
export async function writeSite(
  folder: string,
  answers: Answers,
  { isEmpty, root }: { isEmpty: boolean; root: string },
): Promise<Written> {
  const at = (name: string): string => path.join(folder, name);
  const before = await readText(at("package.json"));
  const completed = completePackage(before, path.basename(path.resolve(folder)), ownVersion());
  // Check before anything is written, so that no folder is left with half a site.
  if (completed === null)
    throw new ExpectedError(`${at("package.json")}: not a JSON object; mend it, then run this again`);
  const ignored = await readText(at(".gitignore"));
  const files: Written["files"] = [];
  const fresh: [string, string][] = [
    ["site.yml", siteFile(answers)],
    ["permalinks.json", "{}\n"],
    ["README.md", readme(answers)],
    ...workflowFile(folder, root, answers),
    ...(isEmpty ? ([[EXAMPLE_NAME, EXAMPLE]] satisfies [string, string][]) : []),
  ];
  for (const [name, body] of fresh) {
    files.push({ state: writeNew(at(name), body) ? "written" : "kept", name });
  }
  const complete = async (name: string, old: string | null, text: string): Promise<void> => {
    if (old !== text) await writeWhole(at(name), text);
    files.push({ state: old === text ? "kept" : old === null ? "written" : "completed", name });
  };
  await complete("package.json", before, completed.text);
  await complete(".gitignore", ignored, completeIgnored(ignored));
  return { files, taken: completed.taken };
}
