/** The result of an extraction, short enough for review. */

import { assemble } from "@/lib/assemble/assemble";
import { EMPTY_LEDGER } from "@/lib/assemble/ledger";
import { assemblePost } from "@/lib/assemble/post";
import { extractPost } from "@/lib/extract/post";
import type { Extraction } from "@/lib/model/extraction";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import { registry } from "./registry";

export interface ThreadSummary {
  asker: string | null;
  url?: string;
  project: string | null;
  /** Present only if the project is inferred. */
  stated?: false;
  references?: string[];
  pairs: { line: number; q: string; a: string | null }[];
}

export interface Summary {
  threads: ThreadSummary[];
  /** `line severity code` */
  diagnostics: string[];
  /** `assigned/blocks` */
  coverage: string;
}

/** Returns the extraction of one post, as `qa extract` returns it. */
export function extractOne(path: string, source: string, projects: ProjectRegistry = registry): Extraction {
  return assemble(
    [assemblePost(extractPost(path, source, projects), projects, { weekly: null, faq: null })],
    EMPTY_LEDGER,
  );
}

export function summarize({ pairs, diagnostics, coverage }: Extraction): Summary {
  const threads: ThreadSummary[] = [];
  for (const pair of pairs) {
    const { asker, project, references, thread, question, answer, source } = pair;
    if (thread.position === 1) {
      threads.push({
        asker: asker?.name ?? null,
        ...(asker?.url ? { url: asker.url } : {}),
        project: project?.name ?? null,
        ...(project && !project.stated ? { stated: false as const } : {}),
        ...(references.length > 0
          ? {
              references: references.map(({ kind, repository, number }) => `${kind} ${repository}#${number}`),
            }
          : {}),
        pairs: [],
      });
    }
    threads.at(-1)?.pairs.push({ line: source.line, q: question.text, a: answer?.text ?? null });
  }
  return {
    threads,
    diagnostics: diagnostics.map(({ line, severity, code }) => `${line} ${severity} ${code}`),
    coverage: `${coverage.assigned}/${coverage.blocks}`,
  };
}

/** Returns a weekly post with front matter and a Q&A section around `body`, which starts at line 8 of the file. */
export function weekly(body: string): string {
  return `---\ntitle: 测试周报\ndate: 2022-02-11\n---\n\n### 每周读者问答提炼\n\n${body}`;
}

/** Returns the summary of a weekly post. */
export const summaryOf = (source: string, path = "weekly/sofa-weekly-20220211/index.md"): Summary =>
  summarize(extractOne(path, source));
