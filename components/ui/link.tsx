"use client";

import NextLink from "next/link";
import type { ComponentProps } from "react";
import { OUT_RELATIONS } from "@/lib/render/link-relations";
import { withBase } from "@/lib/site/addresses/paths";

type Props = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/** A link within the site. No prefetching: pages list hundreds of them. */
export function Link(props: Props) {
  return <NextLink prefetch={false} {...props} />;
}

/** A link to another site; it opens in the same tab. */
export function OutLink(props: ComponentProps<"a"> & { href: string }) {
  return <a rel={OUT_RELATIONS.join(" ")} {...props} />;
}

/** A link from the settings: to another site, or to a path from the site's root, which may be a file. */
export function SiteAnchor({ url, ...props }: Omit<ComponentProps<"a">, "href"> & { url: string }) {
  return url.startsWith("/") ? <a href={withBase(url)} {...props} /> : <OutLink href={url} {...props} />;
}
