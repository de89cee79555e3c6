/** Replaces `next/link`: a link to a page of the site, from another one. */
import type { ComponentProps } from "react";
import { withBase } from "@/lib/site/addresses/paths";

type Props = ComponentProps<"a"> & { href: string; prefetch?: boolean };

export default function Link({ href, prefetch: _, ...props }: Props) {
  return <a {...props} href={withBase(href)} />;
}
