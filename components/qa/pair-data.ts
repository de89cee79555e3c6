/** What the page of a pair shows, as the one property of its component: no elements, each text once. */
import { askerWithPage } from "@/lib/knowledge/askers";
import { newerAnswerTo, pairsOfPost, pairWithId, postOf, relatedTo, threadOf } from "@/lib/knowledge/read";
import type { PreparedBase } from "@/lib/model/knowledge-base";
import type { Asker, GitHubReference, Pair, PairProject } from "@/lib/model/pair";
import { editAddress } from "@/lib/site/addresses/edit-address";
import { paths } from "@/lib/site/addresses/paths";
import { absoluteUrl } from "@/lib/site/addresses/site-url";
import { headline } from "@/lib/site/wording/headline";
import { type PairTexts, pairTexts } from "./pair-texts";
import { sharedOf } from "./share/share-text";

/** Another pair in a list; what is the same as of the page's own is missing. */
export interface RelatedPair {
  id: string;
  followUp?: true;
  unanswered?: true;
  project?: PairProject | null;
  asker?: string;
  date?: string;
}

/** A pair of the same issue; its project where that is another one than that of the page. */
export interface NeighbourPair {
  id: string;
  project?: string;
}

export interface PairData extends PairTexts {
  id: string;
  /** The question in one line, of every pair that the page names; of its own, where that is not its title. */
  lines: Readonly<Record<string, string>>;
  /** The beginning of the answer, to be shared; and how questions are, where that is not their line. */
  spoken: { answer?: string; question?: string; opening?: string };
  asker?: Asker;
  /** Slug of the page of all that the asker asked, where there is one. */
  askerPage?: string;
  project: PairProject | null;
  date?: string;
  source: { title: string; url?: string; issue?: string };
  references: readonly GitHubReference[];
  /** Ids of all turns of the conversation, in order; of a single question none. */
  turns: readonly string[];
  related: readonly RelatedPair[];
  before?: NeighbourPair;
  after?: NeighbourPair;
  /** A later answer to the same question, and its year. */
  newer?: { id: string; year: string };
  /** The same pair in another language. */
  twin?: string;
  /** Other ways in which people ask the question. */
  phrasings: readonly string[];
  /** The address to print. */
  url: string;
  /** Where a reader tells that the answer is out of date, and of which line; missing if nobody keeps the posts in public. */
  editors?: { repository: string; place: string };
  /** Where its source file is edited. */
  edit?: string;
}

const relatedPair = (pair: Pair, { project }: Pair): RelatedPair => ({
  id: pair.id,
  ...(pair.thread.position > 1 && { followUp: true }),
  ...(!pair.answer && { unanswered: true }),
  ...(pair.project?.slug !== project?.slug && { project: pair.project }),
  ...(pair.asker && { asker: pair.asker.name }),
  ...(pair.source.date && { date: pair.source.date }),
});

function neighbourPair(pair: Pair, { project }: Pair): NeighbourPair {
  const other = pair.project?.slug === project?.slug ? undefined : pair.project?.name;
  return { id: pair.id, ...(other !== undefined && { project: other }) };
}

function spokenOf(pair: Pair, thread: readonly Pair[]): PairData["spoken"] {
  const { answer, question, opening } = sharedOf(pair, thread);
  const [first] = thread;
  return {
    ...(answer !== null && { answer }),
    ...(question !== lineOf(pair) && { question }),
    ...(first && opening !== null && opening !== lineOf(first) && { opening }),
  };
}

const lineOf = (pair: Pair): string => headline(pair.question.text);

/** The data of a pair's page. Build time only. */
export async function pairData(base: PreparedBase, pair: Pair): Promise<PairData> {
  const { id, source, asker, project } = pair;
  const { repository, edit } = base.site;
  const thread = threadOf(base, pair);
  const related = relatedTo(base, pair);
  const siblings = pairsOfPost(base, source.path);
  const place = siblings.findIndex((other) => other.id === id);
  const [before, after] = [siblings[place - 1], siblings[place + 1]];
  const newer = newerAnswerTo(base, pair);
  const twin = pair.twin === undefined ? undefined : pairWithId(base, pair.twin);
  const post = postOf(base, pair);
  const askerPage = askerWithPage(base, asker)?.slug;
  const texts = await pairTexts(pair);
  const named = [pair, ...thread, ...related, before, after, newer, twin].flatMap((other) =>
    !other || (other.id === id && lineOf(other) === texts.title) ? [] : [[other.id, lineOf(other)]],
  );
  return {
    id,
    ...texts,
    lines: Object.fromEntries(named),
    spoken: spokenOf(pair, thread),
    ...(asker && { asker }),
    ...(askerPage !== undefined && { askerPage }),
    project,
    ...(source.date && { date: source.date }),
    source: {
      title: source.title,
      ...(source.url && { url: source.url }),
      ...(post?.kind === "weekly" && { issue: post.id }),
    },
    references: pair.references,
    turns: thread.length > 1 ? thread.map((turn) => turn.id) : [],
    related: related.map((other) => relatedPair(other, pair)),
    ...(before && { before: neighbourPair(before, pair) }),
    ...(after && { after: neighbourPair(after, pair) }),
    ...(newer && { newer: { id: newer.id, year: newer.source.date?.slice(0, 4) ?? "" } }),
    ...(twin && { twin: twin.id }),
    phrasings: base.phrasings[id] ?? [],
    url: absoluteUrl(paths.pair(id)) ?? paths.pair(id),
    ...(repository !== null && { editors: { repository, place: `${source.path}:${source.line}` } }),
    ...(edit !== null && { edit: editAddress(edit, source) }),
  };
}
