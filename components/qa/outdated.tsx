import { BuiltText } from "@/components/ui/built-text";
import { Link, OutLink } from "@/components/ui/link";
import type { Pair } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";
import { githubIssues } from "@/lib/site/ask-targets";
import { builtMessage } from "@/lib/site/languages/built";
import { questionUrl } from "@/lib/site/new-question";
import { headline } from "@/lib/site/wording/headline";
import { languageOf } from "@/lib/site/wording/language-of";

/** Links to the later answer to the same question. */
export function NewerAnswer({ pair: { id, question, source } }: { pair: Pair }) {
  return (
    <p className="mb-3 text-sm">
      <BuiltText k="newerAnswer" year={source.date?.slice(0, 4) ?? ""} />{" "}
      <Link href={paths.pair(id)} className="link" lang={languageOf(question.text)}>
        {headline(question.text)}
      </Link>
    </p>
  );
}

interface Props {
  pair: Pair;
  /** Address of the answer. */
  url: string;
  /** `owner/name`; null if the posts have no public repository. */
  repository: string | null;
}

/** Reports an outdated answer to the editors: links to a filled-in issue form. */
export function Outdated({ pair, url, repository }: Props) {
  if (repository === null) return null;
  const title = builtMessage("outdatedTitle", { question: headline(pair.question.text) });
  const { url: form } = questionUrl({
    template: githubIssues(repository),
    title,
    details: `${url}\n${pair.source.path}:${pair.source.line}\n\n`,
    opened: [],
    openedTitle: "",
    cutNote: "",
  });
  return (
    <p className="text-sm no-print">
      <OutLink href={form} className="link">
        <BuiltText k="outdated" />
      </OutLink>
    </p>
  );
}
