import { withBase } from "@/lib/site/addresses/paths";

interface Props {
  rel?: "alternate" | "search";
  type: string;
  path: string;
  title?: string;
}

/**
 * Another form of the page: a feed, a Markdown twin, the search description. React moves it to the head. It does not
 * use Next's metadata, which makes addresses absolute and so needs the site's origin.
 */
export function Alternate({ rel = "alternate", type, path, title }: Props) {
  return <link rel={rel} type={type} href={withBase(path)} title={title} />;
}
