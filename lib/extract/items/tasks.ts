/** Reads tasks for newcomers: project, level, description, and the issue with details. */
import { URL_MARK } from "@/lib/extract/grammar/addressed";
import type { ProjectRegistry } from "@/lib/model/project-registry";
import type { FoundTask } from "./found";
import type { ItemLine } from "./line";
import { type ItemSection, isIdle, type SectionItems, standsOut } from "./section";
import { DETAILS, LEVEL, TASK_TITLE } from "./words";

const ISSUE =
  /^https?:\/+(?:www\.)?(?:github|gitee|gitlab)\.com\/.+\/(?:issues|pulls?|merge_requests|discussions)\/\d+/i;

const levelOf = ({ text }: ItemLine): string | null => {
  const level = text.replace(/\s*[:：]\s*$/, "").trim();
  return LEVEL.test(level) ? level : null;
};

const issueIn = ({ parts }: ItemLine): string | null => parts.urls.find((url) => ISSUE.test(url)) ?? null;

/** Returns whether a section is about tasks: its title says so, or it contains levels and links to issues. */
export function holdsTasks({ title, lines }: ItemSection): boolean {
  if (title && TASK_TITLE.test(title.text)) return true;
  return lines.some((line) => levelOf(line) !== null) && lines.some((line) => issueIn(line) !== null);
}

/** Returns the text of a task without the words around its link and without list punctuation. */
const taskText = (text: string): string =>
  text
    .replace(/^\s*#?\d+\s*[:：]\s*/, "")
    .replace(/\s*[（(]\s*[)）]\s*/g, " ")
    .replace(/[\s；;。.，,:：]+$/, "")
    .trim();

/** Returns the project that a line consists of: `Layotto`, `Layotto 新手任务：`. */
function projectOf(line: ItemLine, next: ItemLine | undefined, registry: ProjectRegistry): string | null {
  const name = line.text
    .replace(TASK_TITLE, "")
    .replace(/[「」【】:：\s]+$|^[「【\s]+/g, "")
    .trim();
  if (name === "" || line.parts.urls.length > 0) return null;
  const project = registry.named(name);
  if (project) return project.name;
  return name.length <= 40 && standsOut(line) && next && levelOf(next) !== null ? name : null;
}

/** Returns a task that is a link of its own: `[Mend the docs](…/issues/12) (easy)`. */
function linked(line: ItemLine, url: string): { title: string; level: string | null } {
  const brackets = /[（([]\s*([^（()）[\]]+)\s*[)）\]]\s*$/.exec(line.text);
  const level = brackets?.[1] && LEVEL.test(brackets[1]) ? brackets[1] : null;
  const text = level ? line.text.slice(0, brackets?.index) : line.text;
  return { title: taskText(text.replace(url, "")), level };
}

/** Returns the tasks of a section. Tasks without a link share the link that follows them. */
export function readTasks({ lines }: ItemSection, registry: ProjectRegistry): SectionItems<FoundTask> {
  const items: FoundTask[] = [];
  const left: ItemLine[] = [];
  let waiting: ItemLine[] = [];
  let waitingLevels: (string | null)[] = [];
  let project: string | null = null;
  let level: string | null = null;
  let began = false;
  const flush = (url: string | null): void => {
    waiting.forEach((line, i) => {
      const at = waitingLevels[i] ?? null;
      items.push({ kind: "task", line: line.line, title: taskText(line.text), level: at, project, url });
    });
    waiting = [];
    waitingLevels = [];
  };
  lines.forEach((line, i) => {
    if (isIdle(line)) return;
    const stated = levelOf(line);
    const named = stated === null ? projectOf(line, lines[i + 1], registry) : null;
    const url = issueIn(line);
    if (named !== null) {
      flush(null);
      [project, level, began] = [named, null, true];
    } else if (stated !== null) [level, began] = [stated, true];
    else if (url !== null && isDetails(line)) {
      flush(url);
      [project, level] = [null, null];
    } else if (url !== null) {
      const own = linked(line, url);
      items.push({ kind: "task", line: line.line, ...own, level: own.level ?? level, project, url });
      began = true;
    } else if (line.parts.urls.length > 0 || (DETAILS.test(line.text) && line.text.length <= 10)) {
      // A link that leads to no issue, or the label of a link on the next line.
    } else if (project !== null || level !== null || (line.form === "listed" && began === false)) {
      waiting.push(line);
      waitingLevels.push(level);
    } else if (began) left.push(line);
  });
  flush(null);
  return { items, left };
}

/** Returns whether a line is the link to the details of the tasks above it. */
function isDetails({ parts }: ItemLine): boolean {
  const text = parts.text.replaceAll(URL_MARK, "").trim();
  const shown = parts.shown.every((label) => /^(?:https?:|www\.)/.test(label));
  return shown && text.length <= 16;
}
