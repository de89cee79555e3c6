import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link, OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { GitHubReference, ReferenceKind } from "@/lib/model/pair";
import { paths } from "@/lib/site/addresses/paths";
import type { MessageKey } from "@/lib/site/languages/texts";
import type { IconName } from "@/lib/site/style/icons";
import { named } from "./lines";
import type { PairData } from "./pair-data";

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
export function SourceFacts({ data }: { data: PairData }) {
  const { source, references, twin } = data;
  return (
    <dl className="space-y-3 text-sm leading-relaxed">
      <Fact name="source">
        {source.issue === undefined ? (
          source.title
        ) : (
          <Link href={paths.issue(source.issue)} className="link">
            {source.title}
          </Link>
        )}
        {source.url && (
          <p className="mt-0.5">
            <OutLink href={source.url} className="link">
              <T k="sourceOriginal" />
              <Icon name="external" className="ms-0.5" />
            </OutLink>
          </p>
        )}
      </Fact>
      {twin && (
        <Fact name="translation">
          <Link href={paths.pair(twin)} className="link" {...named(data, twin)} />
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
