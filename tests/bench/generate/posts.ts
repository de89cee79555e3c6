/** Writes generated issues as weekly posts. */
import type { Pair } from "@/lib/model/pair";
import { type GeneratedThread, generateIssues } from "./issues";

export interface GeneratedPost {
  /** Relative to the content folder. */
  path: string;
  text: string;
}

/** Yields posts with `size` pairs in total, modelled on `pairs`. */
export function* generatePosts(pairs: readonly Pair[], size: number): Generator<GeneratedPost> {
  for (const { path, title, date, threads } of generateIssues(pairs, size)) {
    const blocks = threads.flatMap(blocksOf);
    yield {
      path,
      text: `---\ntitle: "${title}"\ndate: ${date}\n---\n\n### 每周读者问答提炼\n\n${blocks.join("\n\n")}\n`,
    };
  }
}

function blocksOf({ asker, turns, references }: GeneratedThread, index: number): string[] {
  const project = turns[0]?.shape.project;
  return [
    `**${index + 1}、@${asker}** 提问：`,
    ...turns.flatMap(({ question, answer }) => [
      question
        .join("\n\n")
        .replaceAll(/^(?=.)/gm, "> ")
        .replaceAll(/^$/gm, ">"),
      ...(answer ? [`A：${answer.join("\n\n")}`] : []),
    ]),
    ...references.map(({ url }) => `[${url}](${url})`),
    ...(project?.stated ? [`「${project.name}」`] : []),
  ];
}
