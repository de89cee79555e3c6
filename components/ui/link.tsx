import type { ComponentProps } from "react";
import { OUT_RELATIONS } from "@/lib/render/link-relations";
import { withBase } from "@/lib/site/addresses/paths";

/** A link to a page of the site. `href`: without base path. `usePageLinks` follows it without loading a document. */
export function Link({ href, ...props }: ComponentProps<"a"> & { href: string }) {
  return <a {...props} href={withBase(href)} />;
}

/** A link to another site; it opens in the same tab. */
export function OutLink(props: ComponentProps<"a"> & { href: string }) {
  return <a rel={OUT_RELATIONS.join(" ")} {...props} />;
}

/** A link from the settings: to another site, or to a path from the site's root, which may be a file. */
export function SiteAnchor({ url, ...props }: Omit<ComponentProps<"a">, "href"> & { url: string }) {
  return url.startsWith("/") ? <a href={withBase(url)} {...props} /> : <OutLink href={url} {...props} />;
}
