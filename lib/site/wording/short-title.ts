/** The name of a site where there is no room for its title: on a phone, below its icon, in the corner of a preview. */
import type { Site } from "@/lib/model/site";
import { defaultMessage, defaultText } from "../languages/dictionary";

/** Returns the short name; the title itself where no other name of the community is known. */
export function shortTitle({ title, community }: Pick<Site, "title" | "community">): string {
  const written = defaultText(title);
  return written === community.name ? written : defaultMessage("siteShort", { community: community.name });
}
