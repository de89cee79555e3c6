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

/** The way to tell the editors that an answer is out of date: an issue of theirs, filled in. */
export function Outdated({ data }: { data: PairData }) {
  const message = useMessage();
  const { editors } = data;
  if (!editors) return null;
  const form = fillAddress(githubIssues(editors.repository), {
    title: message("outdatedTitle", { question: lineOf(data, data.id) }),
    body: `${data.url}\n${editors.place}`,
  });
  return (
    <p className="text-sm no-print">
      <OutLink href={withoutEscapes(form)} className="link">
        <T k="outdated" />
      </OutLink>
    </p>
  );
}
