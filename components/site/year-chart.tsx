import { T } from "@/components/ui/text";
import { paths, withBase } from "@/lib/site/addresses/paths";

const MIN_HEIGHT_PERCENT = 2;

/** The number of questions per year: a list of numbers styled as a bar chart, so that screen readers can read it. */
export function YearChart({ years }: { years: { year: number; pairs: number }[] }) {
  const most = Math.max(1, ...years.map(({ pairs }) => pairs));
  return (
    <ol className="year-chart">
      {years.map(({ year, pairs }) => (
        <li key={year}>
          {/* A plain link: it leads to an anchor within the page. */}
          <a href={withBase(`${paths.weekly}#y${year}`)}>
            <span className="sr-only">
              <T k="yearPairs" year={String(year)} n={pairs} />
            </span>
            <span aria-hidden="true" className="year-space">
              <span
                className="year-bar"
                style={{ height: `${Math.max(MIN_HEIGHT_PERCENT, (pairs / most) * 100)}%` }}
              >
                <span className="year-count">{pairs}</span>
              </span>
            </span>
            <span aria-hidden="true" className="year-name">
              {year}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
