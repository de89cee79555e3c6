"use client";

import NextLink from "next/link";
import type { ComponentProps } from "react";
import { OUT_RELATIONS } from "@/lib/render/link-relations";
import { withBase } from "@/lib/site/addresses/paths";

type Props = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/** A link within the site. Not fetched ahead: pages list hundreds of them. */
export function Link(props: Props) {
  return <NextLink prefetch={false} {...props} />;
}

/** A link out of the site; it opens in the same tab, as links do. */
export function OutLink(props: ComponentProps<"a"> & { href: string }) {
  return <a rel={OUT_RELATIONS.join(" ")} {...props} />;
}

/** A link of the settings: out of the site, or to a path from its root, which may be a file. */
export function SiteAnchor({ url, ...props }: Omit<ComponentProps<"a">, "href"> & { url: string }) {
  return url.startsWith("/") ? <a href={withBase(url)} {...props} /> : <OutLink href={url} {...props} />;
}
