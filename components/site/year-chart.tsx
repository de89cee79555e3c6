import { T } from "@/components/ui/text";
import { paths, withBase } from "@/lib/site/addresses/paths";

const MIN_HEIGHT_PERCENT = 2;

/** How much was asked each year: a list of numbers that looks like a bar chart, so that it can be read without seeing. */
export function YearChart({ years }: { years: { year: number; pairs: number }[] }) {
  const most = Math.max(1, ...years.map(({ pairs }) => pairs));
  return (
    <ol className="year-chart">
      {years.map(({ year, pairs }) => (
        <li key={year}>
          {/* A plain link: it leads to a place within the page. */}
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
