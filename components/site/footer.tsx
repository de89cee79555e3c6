import { Link, OutLink, SiteAnchor } from "@/components/ui/link";
import { T, Text } from "@/components/ui/text";
import { PAGES, pagesOfMenu } from "@/lib/site/addresses/pages";
import { paths, withBase } from "@/lib/site/addresses/paths";
import type { ShellSite } from "@/lib/site/shell-site";

export function Footer({ site }: { site: ShellSite }) {
  return (
    <footer className="no-print mt-20 border-line border-t text-faint text-sm">
      <div className="footer-links page flex flex-wrap gap-x-6 gap-y-1 py-8 max-sm:gap-y-4">
        <p className="w-full sm:me-auto sm:w-auto">
          {site.community.url ? (
            <OutLink href={site.community.url} className="quiet-link">
              {site.community.name}
            </OutLink>
          ) : (
            site.community.name
          )}
          <span className="mx-2" aria-hidden="true">
            ·
          </span>
          <T k="footerMade" />
        </p>
        <a href={withBase("/feed.xml")} className="quiet-link">
          <T k="feed" />
        </a>
        {/* Phones have tabs in the place of the header's links. */}
        {site.menu.map(({ text, url }) => (
          <SiteAnchor key={url} url={url} className="quiet-link sm:hidden">
            <Text k={`link.${url}`} text={text} />
          </SiteAnchor>
        ))}
        {site.footer.map(({ text, url }) => (
          <SiteAnchor key={url} url={url} className="quiet-link">
            <Text k={`link.${url}`} text={text} />
          </SiteAnchor>
        ))}
        {pagesOfMenu("footer").map((name) => (
          <Link key={name} href={paths[name]} className="quiet-link">
            <T k={PAGES[name].label} />
          </Link>
        ))}
      </div>
    </footer>
  );
}
