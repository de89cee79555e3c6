import { Link, OutLink } from "@/components/ui/link";
import { T } from "@/components/ui/text";
import type { Site } from "@/lib/model/site";
import { PAGES, pagesOfMenu } from "@/lib/site/pages";
import { paths, withBase } from "@/lib/site/paths";

export function Footer({ community }: Pick<Site, "community">) {
  return (
    <footer className="no-print mt-20 border-line border-t text-faint text-sm">
      <div className="footer-links page flex flex-wrap gap-x-6 gap-y-1 py-8 max-sm:gap-y-4">
        <p className="w-full sm:me-auto sm:w-auto">
          {community.url ? (
            <OutLink href={community.url} className="quiet-link">
              {community.name}
            </OutLink>
          ) : (
            community.name
          )}
          <span className="mx-2" aria-hidden="true">
            ·
          </span>
          <T k="footerMade" />
        </p>
        <a href={withBase("/feed.xml")} className="quiet-link">
          <T k="feed" />
        </a>
        {pagesOfMenu("footer").map((name) => (
          <Link key={name} href={paths[name]} className="quiet-link">
            <T k={PAGES[name].label} />
          </Link>
        ))}
      </div>
    </footer>
  );
}
