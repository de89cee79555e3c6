import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link, OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { GitHubReference, Pair, ReferenceKind } from "@/lib/model/pair";
import type { Post } from "@/lib/model/post";
import { paths } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";
import { headline } from "@/lib/site/wording/headline";
import { languageOf } from "@/lib/site/wording/language-of";

function Fact({ name, children }: { name: MessageKey; children: ReactNode }) {
  return (
    <div>
      <dt className="text-faint text-xs">
        <T k={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

const REFERENCES: Record<ReferenceKind, { icon: IconName; label: MessageKey }> = {
  issue: { icon: "issue", label: "referenceIssue" },
  pull: { icon: "pull", label: "referencePull" },
  discussion: { icon: "discussion", label: "referenceDiscussion" },
};

function Reference({ reference }: { reference: GitHubReference }) {
  const { icon, label } = REFERENCES[reference.kind];
  return (
    <OutLink href={reference.url} className="link">
      <Icon name={icon} className="me-1" />
      <T k={label} /> {reference.repository}#{reference.number}
    </OutLink>
  );
}

/** The source of the answer, and related links. */
export function SourceFacts({
  pair,
  post,
  twin,
}: {
  pair: Pair;
  post: Post | undefined;
  twin: Pair | undefined;
}) {
  const { source, references } = pair;
  return (
    <dl className="space-y-3 text-sm leading-relaxed">
      <Fact name="source">
        {post?.kind === "weekly" ? (
          <Link href={paths.issue(post.id)} className="link">
            {source.title}
          </Link>
        ) : (
          source.title
        )}
        {source.url && (
          <p>
            <OutLink href={source.url} className="link">
              <T k="sourceOriginal" />
              <Icon name="external" className="ms-0.5" />
            </OutLink>
          </p>
        )}
      </Fact>
      {twin && (
        <Fact name="translation">
          <Link href={paths.pair(twin.id)} className="link" lang={languageOf(twin.question.text)}>
            {headline(twin.question.text)}
          </Link>
        </Fact>
      )}
      {references.length > 0 && (
        <Fact name="references">
          <ul>
            {references.map((reference) => (
              <li key={reference.url}>
                <Reference reference={reference} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}
