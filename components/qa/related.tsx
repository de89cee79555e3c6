import { Link } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import { paths } from "@/lib/site/addresses/paths";
import { isSoleProject } from "@/lib/site/sole-project";
import { named } from "./lines";
import { MetaLine } from "./meta-line";
import type { PairData, RelatedPair } from "./pair-data";

/** Questions about the same subject. */
export function Related({ data }: { data: PairData }) {
  if (data.related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="related no-print">
      <h2 id="related" className="text-faint text-xs">
        <T k="related" />
      </h2>
      <ul>
        {data.related.map((pair) => (
          <li key={pair.id} className="border-line border-b py-2 text-sm">
            <Link
              href={paths.pair(pair.id)}
              className="quiet-link block leading-relaxed"
              {...named(data, pair.id)}
            />
            <RelatedMeta pair={pair} project={data.project} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RelatedMeta({ pair, project }: { pair: RelatedPair; project: PairData["project"] }) {
  const { id: _, asker, ...facts } = pair;
  const of = isSoleProject(project?.name) ? {} : { project };
  return <MetaLine {...of} {...facts} {...(asker && { asker: { name: asker, url: null } })} />;
}
