/** What a browser needs to install the site as an app: name, icons, ways in. */
import type { MetadataRoute } from "next";
import type { Site } from "@/lib/model/site";
import { dictionaries } from "@/lib/site/languages/dictionary";
import { fill } from "@/lib/site/languages/messages";
import { LANGUAGE_TAGS } from "@/lib/site/storage/preferences";
import { paths, withBase } from "./paths";

/** Colours of the light theme; a page's own `theme-color` follows the reader's. */
const PAPER = "#ffffff";

const icon = (file: string, sizes: string, purpose: "any" | "maskable" = "any") => ({
  src: withBase(`/${file}`),
  sizes,
  type: file.endsWith(".svg") ? "image/svg+xml" : "image/png",
  purpose,
});

/** The web app manifest of a community's site. */
export function webManifest(site: Site): MetadataRoute.Manifest {
  const { zh } = dictionaries;
  const shortcutIcon = icon("icon-192.png", "192x192");
  return {
    id: withBase(paths.home),
    name: site.title.zh,
    short_name: fill(zh.siteShort, { community: site.community.name }),
    description: site.description.zh,
    lang: LANGUAGE_TAGS.zh,
    dir: "ltr",
    start_url: withBase(paths.home),
    scope: withBase(paths.home),
    // Links are this site's purpose: where a browser can, a window keeps back, reload and the address at hand.
    display: "standalone",
    display_override: ["minimal-ui"],
    background_color: PAPER,
    theme_color: PAPER,
    categories: ["education", "productivity"],
    icons: [
      icon("icon.svg", "any"),
      icon("icon-192.png", "192x192"),
      icon("icon-512.png", "512x512"),
      icon("icon-maskable-512.png", "512x512", "maskable"),
    ],
    shortcuts: [
      { name: zh.navSearch, url: withBase(paths.search), icons: [shortcutIcon] },
      { name: zh.navAsk, url: withBase(paths.ask), icons: [shortcutIcon] },
    ],
  };
}
