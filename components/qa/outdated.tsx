import { Link, OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { useMessage } from "@/components/ui/use-language";
import { paths } from "@/lib/site/addresses/paths";
import { fillAddress, githubIssues, withoutEscapes } from "@/lib/site/ask-targets";
import { lineOf, named } from "./lines";
import type { PairData } from "./pair-data";

/** Links to the later answer to the same question. */
export function NewerAnswer({ data }: { data: PairData }) {
  const { newer } = data;
  if (!newer) return null;
  return (
    <p className="mb-3 text-sm">
      <T k="newerAnswer" year={newer.year} />{" "}
      <Link href={paths.pair(newer.id)} className="link" {...named(data, newer.id)} />
    </p>
  );
}

/** The ways to mend an answer: an issue of the editors, filled in, and the source file itself. */
export function Outdated({ data }: { data: PairData }) {
  const message = useMessage();
  const { editors, edit } = data;
  if (!editors && edit === undefined) return null;
  const form = ({ repository, place }: NonNullable<PairData["editors"]>): string =>
    fillAddress(githubIssues(repository), {
      title: message("outdatedTitle", { question: lineOf(data, data.id) }),
      body: `${data.url}\n${place}`,
    });
  return (
    <p className="no-print space-x-4 text-sm">
      {editors && (
        <OutLink href={withoutEscapes(form(editors))} className="link">
          <T k="outdated" />
        </OutLink>
      )}
      {edit !== undefined && (
        <OutLink href={edit} className="link">
          <T k="editSource" />
        </OutLink>
      )}
    </p>
  );
}
